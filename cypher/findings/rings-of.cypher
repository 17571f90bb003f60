// Rings that hold and that findings show, the strongest first.
//
// @param ids    findings
// @return key   the finding
// @return ring  its properties
UNWIND $ids AS id
MATCH (finding:Finding {id: id})<-[:SHOWN_BY]-(ring:CollusionRing {lapsed: false})
RETURN finding.id AS key, properties(ring) AS ring
ORDER BY key, ring.strength DESC, ring.id
