// Evidence of findings.
//
// @param ids        findings
// @return key       the finding
// @return evidence  its properties
UNWIND $ids AS id
MATCH (finding:Finding {id: id})-[:HAS_EVIDENCE]->(evidence:Evidence)
RETURN finding.id AS key, properties(evidence) AS evidence
ORDER BY key, evidence.admissible DESC, evidence.kind, evidence.nodeId, evidence.companyId, evidence.line
