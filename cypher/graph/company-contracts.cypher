// Contracts given to companies, the newest first, at most 200 each.
//
// @param ids           companies
// @return key          the company
// @return id           the contract
// @return name         its name
// @return amount       in fen
// @return signedOn     when it was signed
// @return completedOn  when the work was completed
// @return lotId        the lot it follows from
UNWIND $ids AS id
MATCH (company:Company {id: id})
CALL (company) {
  MATCH (contract:Contract)-[:GIVEN_TO]->(company)
  RETURN DISTINCT contract ORDER BY contract.signedOn IS NULL, contract.signedOn DESC, contract.id LIMIT 200
}
CALL (contract) {
  OPTIONAL MATCH (contract)-[:AWARDED_FOR]->(lot:Lot)
  RETURN min(lot.id) AS lotId
}
RETURN company.id AS key, contract.id AS id, contract.name AS name, contract.amount AS amount, contract.signedOn AS signedOn,
  contract.completedOn AS completedOn, lotId
ORDER BY key, signedOn IS NULL, signedOn DESC, id
