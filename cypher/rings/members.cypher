// Members of rings, the most involved first.
//
// @param ids     rings
// @return key    the ring
// @return id     the company
// @return name   its name
// @return basis  what its identity rests on
// @return role   the part that the data support
// @return bits   bits of the evidence about it
UNWIND $ids AS id
MATCH (ring:CollusionRing {id: id})-[has:HAS_MEMBER]->(company:Company)
RETURN ring.id AS key, company.id AS id, company.name AS name, company.basis AS basis, has.role AS role, has.bits AS bits
ORDER BY key, bits DESC, id
