// Findings that hold and tie at least two of these bidders, with what they rest on.
//
// @param companyIds  the bidders
// @return finding    its properties
// @return until      when the bids of the last of its lots were opened
// @return kinds      kinds of the admissible evidence, sorted
// @return seen       observations: family, key, documentFrequency, chance, falseDiscoveryRate
// @return firms      how many firms bid at all, against which frequencies weigh
UNWIND $companyIds AS id
MATCH (:Company {id: id})<-[:ABOUT]-(finding:Finding {lapsed: false})
WITH DISTINCT finding
WHERE size([id IN finding.companyIds WHERE id IN $companyIds]) > 1
CALL (finding) {
  MATCH (finding)-[:ABOUT]->(lot:Lot)
  RETURN max(coalesce(lot.openedAt, lot.bidDeadline)) AS until
}
CALL (finding) {
  MATCH (finding)-[:HAS_EVIDENCE]->(evidence:Evidence {admissible: true})
  WITH evidence ORDER BY evidence.kind, evidence.observation
  RETURN collect(DISTINCT evidence.kind) AS kinds,
    collect(DISTINCT {family: evidence.family, key: evidence.observation, documentFrequency: evidence.documentFrequency,
      chance: evidence.chance, falseDiscoveryRate: evidence.falseDiscoveryRate}) AS seen
}
RETURN properties(finding) AS finding, until, kinds, seen,
  coalesce(head(COLLECT { MATCH (examination:Examination {id: 'latest'}) RETURN examination.firms }), 1) AS firms
ORDER BY finding.bits DESC, finding.id
