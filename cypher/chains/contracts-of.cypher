// Contracts that chains show in.
//
// @param ids          chains
// @return key         the chain
// @return id          the contract
// @return name        its name
// @return amount      in fen
// @return signedOn    when it was signed
// @return completedOn when the work was completed
// @return lotId       the lot it follows from
UNWIND $ids AS id
MATCH (chain:LicenceLendingChain {id: id})
UNWIND chain.contractIds AS contractId
MATCH (contract:Contract {id: contractId})
CALL (contract) {
  OPTIONAL MATCH (contract)-[:AWARDED_FOR]->(lot:Lot)
  RETURN min(lot.id) AS lotId
}
RETURN chain.id AS key, contract.id AS id, contract.name AS name, contract.amount AS amount, contract.signedOn AS signedOn,
  contract.completedOn AS completedOn, lotId
ORDER BY key, id
