// Chains by their ids, lapsed ones too.
//
// @param ids     chains
// @return chain  its properties
UNWIND $ids AS id
MATCH (chain:LicenceLendingChain {id: id})
RETURN properties(chain) AS chain
ORDER BY chain.id
