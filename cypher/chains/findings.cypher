// Findings that hold and tell of somebody who builds with a licence, or of a certificate, with what they rest on.
//
// @return id        the finding
// @return rule      its rule
// @return grade     its grade
// @return lotIds    its lots
// @return links     what went from whom to whom, as JSON; null for none
// @return subjects  the part, label and id of each
// @return seen      observations: family, key, documentFrequency, chance, falseDiscoveryRate
MATCH (finding:Finding {lapsed: false})
WHERE EXISTS { MATCH (finding)-[about:ABOUT]->() WHERE about.role IN ['BUILDER', 'CONSTRUCTOR'] }
RETURN finding.id AS id, finding.rule AS rule, finding.grade AS grade, finding.lotIds AS lotIds, finding.links AS links,
  COLLECT {
    MATCH (finding)-[about:ABOUT]->(subject:Company|Person)
    RETURN {role: about.role, label: CASE WHEN subject:Company THEN 'Company' ELSE 'Person' END, id: subject.id} AS subject
    ORDER BY subject.role, subject.id
  } AS subjects,
  COLLECT {
    MATCH (finding)-[:HAS_EVIDENCE]->(evidence:Evidence {admissible: true})
    RETURN DISTINCT {family: evidence.family, key: evidence.observation, documentFrequency: evidence.documentFrequency,
      chance: evidence.chance, falseDiscoveryRate: evidence.falseDiscoveryRate}
  } AS seen
ORDER BY id
