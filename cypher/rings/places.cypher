// Which members of rings bid for which of their lots, and in which findings both stand.
//
// @param ids         rings
// @return key        the ring
// @return companyId  the member
// @return name       its name
// @return lotId      the lot
// @return lotName    its name
// @return won        whether the member won it
// @return findingIds the findings about both, sorted
UNWIND $ids AS id
MATCH (ring:CollusionRing {id: id})-[:HAS_MEMBER]->(company:Company)
MATCH (ring)-[:SHOWN_BY]->(finding:Finding)-[:ABOUT]->(lot:Lot)
WHERE company.id IN finding.companyIds AND EXISTS { (company)-[:SUBMITTED]->(:Bid)-[:FOR_LOT]->(lot) }
WITH ring, company, lot, finding ORDER BY finding.id
WITH ring, company, lot, collect(DISTINCT finding.id) AS findingIds
RETURN ring.id AS key, company.id AS companyId, company.name AS name, lot.id AS lotId, lot.name AS lotName,
  EXISTS { (lot)-[:WON_BY]->(company) } AS won, findingIds
ORDER BY key, companyId, lotId
