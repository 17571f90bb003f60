// Chains that hold and in which two or more members of a ring lend.
//
// @param ids     rings
// @return key    the ring
// @return chain  its properties
UNWIND $ids AS id
MATCH (ring:CollusionRing {id: id})-[:HAS_MEMBER]->(lender:Company)<-[:HAS_PARTY {role: 'LENDER'}]-(chain:LicenceLendingChain {lapsed: false})
WITH id, chain, count(DISTINCT lender) AS lenders
WHERE lenders > 1
RETURN id AS key, properties(chain) AS chain
ORDER BY key, chain.strength DESC, chain.id
