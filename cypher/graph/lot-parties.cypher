// Buyers and agencies of lots, or of the tenders they belong to.
//
// @param ids     lots
// @return key    the lot
// @return part   INVITED_BY or RUN_BY
// @return id     the company
// @return name   its name
// @return basis  what its identity rests on
UNWIND $ids AS id
MATCH (lot:Lot {id: id})
CALL (lot) {
  MATCH (lot)-[part:INVITED_BY|RUN_BY]->(company:Company)
  RETURN part, company, 0 AS distance
  UNION ALL
  MATCH (lot)-[:PART_OF]->(:Project)-[part:INVITED_BY|RUN_BY]->(company:Company)
  RETURN part, company, 1 AS distance
}
WITH lot, type(part) AS part, company ORDER BY distance, company.id
WITH lot, part, head(collect(company)) AS company
RETURN lot.id AS key, part, company.id AS id, company.name AS name, company.basis AS basis
ORDER BY key, part
