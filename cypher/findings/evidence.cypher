// Evidence of findings, with the things it stands on.
//
// @param ids        findings
// @return key       the finding
// @return evidence  its properties
// @return node      the thing, if it is still there: name, and of companies and lots what identifies them
UNWIND $ids AS id
MATCH (finding:Finding {id: id})-[:HAS_EVIDENCE]->(evidence:Evidence)
RETURN id AS key, properties(evidence) AS evidence,
  head(COLLECT {
    MATCH (finding)-[:CITES]->(node)
    WHERE node.id = evidence.nodeId AND evidence.nodeLabel IN labels(node)
    RETURN node {.name, .basis, .ceilingPrice, .openedAt} LIMIT 1
  }) AS node
ORDER BY key, evidence.admissible DESC, evidence.kind, evidence.nodeId, evidence.companyId, evidence.line
