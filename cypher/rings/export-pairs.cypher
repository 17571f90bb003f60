// Pairs of bidders that findings of rings tie.
//
// @return ring   the ring
// @return one    a member
// @return other  another member
MATCH (ring:CollusionRing {lapsed: false})-[:SHOWN_BY]->(finding:Finding)
UNWIND finding.companyIds AS one
UNWIND finding.companyIds AS other
WITH ring, one, other WHERE one < other
RETURN DISTINCT ring.id AS ring, one, other
ORDER BY ring, one, other
