// Rings that hold and of which two or more members lend in a chain.
//
// @param ids    chains
// @return key   the chain
// @return ring  its properties
UNWIND $ids AS id
MATCH (chain:LicenceLendingChain {id: id})-[:HAS_PARTY {role: 'LENDER'}]->(lender:Company)<-[:HAS_MEMBER]-(ring:CollusionRing {lapsed: false})
WITH id, ring, count(DISTINCT lender) AS lenders
WHERE lenders > 1
RETURN id AS key, properties(ring) AS ring
ORDER BY key, ring.strength DESC, ring.id
