// Findings that hold by values, which weigh more the more firms there are.
//
// @return id    the finding
// @return bits  what it weighs
// @return seen  observations: family, key, documentFrequency, chance, falseDiscoveryRate
MATCH (finding:Finding {lapsed: false})
WHERE finding.documentFrequency IS NOT NULL
RETURN finding.id AS id, finding.bits AS bits,
  COLLECT {
    MATCH (finding)-[:HAS_EVIDENCE]->(evidence:Evidence {admissible: true})
    RETURN DISTINCT {family: evidence.family, key: evidence.observation, documentFrequency: evidence.documentFrequency,
      chance: evidence.chance, falseDiscoveryRate: evidence.falseDiscoveryRate}
  } AS seen
ORDER BY id
