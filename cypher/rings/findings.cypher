// Findings that hold and tie at least two bidders, with what they rest on.
//
// @return id          the finding
// @return rule        its rule
// @return grade       its grade
// @return reach       whether it is about one lot or the market
// @return lotIds      its lots
// @return companyIds  the bidders it ties, sorted
// @return seen        observations: family, kind, key, documentFrequency, chance, falseDiscoveryRate
MATCH (finding:Finding {lapsed: false})
WHERE size(finding.companyIds) > 1
RETURN finding.id AS id, finding.rule AS rule, finding.grade AS grade, finding.reach AS reach, finding.lotIds AS lotIds, finding.companyIds AS companyIds,
  COLLECT {
    MATCH (finding)-[:HAS_EVIDENCE]->(evidence:Evidence {admissible: true})
    RETURN DISTINCT {family: evidence.family, kind: evidence.kind, key: evidence.observation, documentFrequency: evidence.documentFrequency,
      chance: evidence.chance, falseDiscoveryRate: evidence.falseDiscoveryRate}
  } AS seen
ORDER BY id
