// Findings that hold and carry more than a lead, with their admissible evidence.
//
// @return id          the finding
// @return grade       its grade
// @return lotIds      its lots
// @return companyIds  the bidders it ties, sorted
// @return evidence    properties of its evidence
MATCH (finding:Finding {lapsed: false})
WHERE finding.grade IN ['DEEMED', 'NEEDS_EXPLANATION']
RETURN finding.id AS id, finding.grade AS grade, finding.lotIds AS lotIds, finding.companyIds AS companyIds,
  COLLECT {
    MATCH (finding)-[:HAS_EVIDENCE]->(evidence:Evidence {admissible: true})
    RETURN properties(evidence) ORDER BY evidence.id
  } AS evidence
ORDER BY id
