// Findings that show rings, the heaviest first.
//
// @param ids       rings
// @return key      the ring
// @return finding  its properties
UNWIND $ids AS id
MATCH (ring:CollusionRing {id: id})-[:SHOWN_BY]->(finding:Finding)
RETURN ring.id AS key, properties(finding) AS finding
ORDER BY key, finding.bits DESC, finding.id
