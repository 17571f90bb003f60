// Marks lots in which several bids share a value, unless too many firms use it in each way to be tied by it.
//
// @param nodes         element ids of values
// @param maximumFirms  values of more firms tie nobody
UNWIND $nodes AS element
MATCH (value) WHERE elementId(value) = element
CALL (value) {
  MATCH (value)<-[:MADE_ON|SENT_FROM|DEPOSIT_FROM|NAMES|CONTACTED_BY|BOUGHT_BY]-(bid:Bid)
  RETURN 'BID' AS way, bid
  UNION ALL
  MATCH (value)<-[:NAMES|CONTACTED_BY|PAID_FROM]-(:Guarantee)<-[:SECURED_BY]-(bid:Bid)
  RETURN 'GUARANTEE' AS way, bid
  UNION ALL
  MATCH (value)<-[:USES]-(:Company)-[:SUBMITTED]->(bid:Bid)
  RETURN 'COMPANY' AS way, bid
  UNION ALL
  MATCH (value)-[:LEGAL_REPRESENTATIVE_OF]->(:Company)-[:SUBMITTED]->(bid:Bid)
  RETURN 'HEAD' AS way, bid
}
WITH value, way, collect(DISTINCT bid) AS bids
WITH value, way, bids, COUNT { UNWIND bids AS bid MATCH (bid)<-[:SUBMITTED]-(firm:Company) RETURN DISTINCT firm } AS firms
WITH value, collect(bids) AS ways, min(firms) AS firms
WHERE firms <= $maximumFirms
UNWIND ways AS bids
UNWIND bids AS bid
MATCH (bid)-[:FOR_LOT]->(lot:Lot)
WITH value, lot, count(DISTINCT bid) AS sharing
WHERE sharing > 1
SET lot:Unexamined
