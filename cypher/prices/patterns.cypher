// Findings that hold and rest on prices of a lot, the heaviest first.
//
// @param lotId       the lot
// @return finding    its properties
// @return kind       kind of the evidence
// @return companyIds the bidders whose prices show it, sorted
// @return chance     how probable such prices are among bidders who do not know of each other
// @return falseDiscoveryRate  share of false alarms among what is as improbable, where the whole market was searched
MATCH (lot:Lot {id: $lotId})<-[:ABOUT]-(finding:Finding {lapsed: false})-[:HAS_EVIDENCE]->(evidence:Evidence {family: 'PRICE', admissible: true})
WITH lot, finding, evidence ORDER BY evidence.companyId
WITH lot, finding, evidence.kind AS kind, collect(DISTINCT evidence.companyId) AS companies, min(evidence.chance) AS chance,
  min(evidence.falseDiscoveryRate) AS falseDiscoveryRate
RETURN properties(finding) AS finding, kind,
  [id IN companies WHERE EXISTS { (:Company {id: id})-[:SUBMITTED]->(:Bid)-[:FOR_LOT]->(lot) }] AS companyIds, chance, falseDiscoveryRate
ORDER BY finding.bits DESC, finding.id, kind
