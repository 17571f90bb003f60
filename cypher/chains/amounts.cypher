// Amounts of contracts.
//
// @param ids      contracts
// @return id      the contract
// @return amount  in fen
// @return day     when it was signed
UNWIND $ids AS id
MATCH (contract:Contract {id: id})
RETURN contract.id AS id, contract.amount AS amount, contract.signedOn AS day
ORDER BY id
