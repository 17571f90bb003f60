// Findings that hold and rest on prices of a lot, the heaviest first. Of a finding over many lots only what shows in this one.
//
// @param lotId       the lot
// @return finding    its properties
// @return kind       kind of the evidence
// @return companyIds the bidders whose prices show it, sorted
// @return chance     how probable such prices are among bidders who do not know of each other
// @return falseDiscoveryRate  share of false alarms among what is as improbable, where the whole market was searched
MATCH (lot:Lot {id: $lotId})
WITH lot, COLLECT { MATCH (lot)<-[:FOR_LOT]-(bid:Bid) RETURN bid.id } AS bidIds
MATCH (lot)<-[:ABOUT]-(finding:Finding {lapsed: false})-[:HAS_EVIDENCE]->(evidence:Evidence {family: 'PRICE', admissible: true})
WHERE evidence.nodeLabel = 'Bid' AND evidence.nodeId IN bidIds
WITH finding, evidence ORDER BY evidence.companyId
WITH finding, evidence.kind AS kind, collect(DISTINCT evidence.companyId) AS companyIds, min(evidence.chance) AS chance,
  min(evidence.falseDiscoveryRate) AS falseDiscoveryRate
RETURN properties(finding) AS finding, kind, companyIds, chance, falseDiscoveryRate
ORDER BY finding.bits DESC, finding.id, kind
