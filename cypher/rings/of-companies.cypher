// Rings that companies belong to and that hold.
//
// @param ids   companies
// @return key  the company
// @return ring its properties
UNWIND $ids AS id
MATCH (company:Company {id: id})<-[:HAS_MEMBER]-(ring:CollusionRing {lapsed: false})
RETURN company.id AS key, properties(ring) AS ring
ORDER BY key, ring.strength DESC, ring.id
