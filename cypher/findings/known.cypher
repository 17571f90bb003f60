// What findings that hold consisted of when they were saved.
//
// @param ids  findings
// @return id       the finding
// @return content  the hash of all that was saved
UNWIND $ids AS id
MATCH (finding:Finding {id: id, lapsed: false})
RETURN id, finding.content AS content
ORDER BY id
