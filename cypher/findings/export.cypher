// Findings that hold, the heaviest first, with their source lines.
//
// @return id                 the finding
// @return rule               the rule
// @return grade              its grade
// @return lots               the lots it shows in
// @return companies          the bidders it ties
// @return bits               bits of evidence
// @return documentFrequency  how many firms ever used the rarest of the values
// @return ruleVersion        the version of the rule it was found under
// @return settings           the settings of the rule it was found under
// @return evidence           kind, value and source of each admissible piece
MATCH (finding:Finding {lapsed: false})
RETURN finding.id AS id, finding.rule AS rule, finding.grade AS grade, finding.lotIds AS lots,
  finding.companyIds AS companies, finding.bits AS bits, finding.documentFrequency AS documentFrequency,
  finding.ruleVersion AS ruleVersion, coalesce(finding.settings, []) AS settings,
  COLLECT {
    MATCH (finding)-[:HAS_EVIDENCE]->(evidence:Evidence {admissible: true})
    RETURN evidence.kind + ' ' + evidence.value + ' ' + evidence.file + ':' + evidence.line
    ORDER BY evidence.kind, evidence.nodeId, evidence.companyId, evidence.line
  } AS evidence
ORDER BY bits DESC, id
