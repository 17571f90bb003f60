// Findings about companies that hold, the heaviest first.
//
// @param ids       companies
// @return key      the one it is about
// @return finding  its properties
UNWIND $ids AS id
MATCH (about:Company {id: id})<-[:ABOUT]-(finding:Finding {lapsed: false})
RETURN about.id AS key, properties(finding) AS finding
ORDER BY key, finding.bits DESC, finding.id
