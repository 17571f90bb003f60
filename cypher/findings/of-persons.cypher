// Findings about persons that hold, the heaviest first.
//
// @param ids       persons
// @return key      the one it is about
// @return finding  its properties
UNWIND $ids AS id
MATCH (about:Person {id: id})<-[:ABOUT]-(finding:Finding {lapsed: false})
WITH DISTINCT about, finding
RETURN about.id AS key, properties(finding) AS finding
ORDER BY key, finding.bits DESC, finding.id
