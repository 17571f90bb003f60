// Findings that show chains, the heaviest first.
//
// @param ids       chains
// @return key      the chain
// @return finding  its properties
UNWIND $ids AS id
MATCH (chain:LicenceLendingChain {id: id})-[:SHOWN_BY]->(finding:Finding)
RETURN chain.id AS key, properties(finding) AS finding
ORDER BY key, finding.bits DESC, finding.id
