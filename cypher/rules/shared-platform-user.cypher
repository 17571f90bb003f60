// Bids of one lot for which one user of the platform bought the tender file, or one payer paid for it.
//
// @param lotIds  lots to look at
// @return lotId              the lot
// @return kind               what the value is
// @return node               the value's node
// @return nodeLabel          its label
// @return nodeId             its id
// @return shown              the value as it may be shown
// @return admissible         whether the value may tie bidders by its nature
// @return reason             why not
// @return published          whether the buyer's published file holds it; null when no such file is known
// @return publicHolder       who keeps it as a public value on the day
// @return documentFrequency  how many firms ever used it
// @return uses               bids that share it: bidId, companyIds, source, importId
MATCH (lot:Lot)
WHERE lot.id IN $lotIds
WITH DISTINCT lot
MATCH (lot)<-[:FOR_LOT]-(bid:Bid)-[bought:BOUGHT_BY]->(value:PlatformUser)
WITH lot, value, collect([bid, bought]) AS stated, count(DISTINCT bid) AS bids
WHERE bids > 1
WITH value, collect([lot, stated]) AS places
WITH value, places, COUNT { MATCH (value)<-[:BOUGHT_BY]-(bid:Bid) RETURN DISTINCT bid.companyId } AS documentFrequency
UNWIND places AS place
WITH value, documentFrequency, place[0] AS lot, place[1] AS stated
CALL (stated) {
  UNWIND stated AS one
  WITH one[0] AS bid, one[1] AS use ORDER BY use.sources[0]
  WITH bid, head(collect(use)) AS use
  RETURN collect({
    bidId: bid.id,
    companyIds: COLLECT { MATCH (company:Company)-[submitted:SUBMITTED]->(bid) RETURN company.id ORDER BY submitted.role <> 'LEAD', company.id },
    source: use.sources[0],
    importId: use.importId
  }) AS uses
}
RETURN lot.id AS lotId, 'PLATFORM_USER' AS kind, elementId(value) AS node, 'PlatformUser' AS nodeLabel, value.id AS nodeId,
  coalesce(value.masked, value.id) AS shown, true AS admissible, NULL AS reason, NULL AS published, NULL AS publicHolder,
  documentFrequency, uses
ORDER BY lotId, kind, nodeId
