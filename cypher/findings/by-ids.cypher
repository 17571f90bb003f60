// Findings by their ids, lapsed ones too.
//
// @param ids       findings
// @return finding  its properties
UNWIND $ids AS id
MATCH (finding:Finding {id: id})
RETURN properties(finding) AS finding
ORDER BY finding.id
