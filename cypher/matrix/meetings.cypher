// The lots that companies bid for.
//
// @param companyIds  the companies
// @return id         the company
// @return lots       its lots
UNWIND $companyIds AS id
MATCH (company:Company {id: id})
RETURN company.id AS id,
  COLLECT { MATCH (company)-[submitted:SUBMITTED]->(:Bid)-[:FOR_LOT]->(lot:Lot) WHERE submitted.role <> 'MEMBER' RETURN DISTINCT lot.id } AS lots
ORDER BY id
