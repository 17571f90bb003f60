// Bids of one lot whose deposits were paid from the same account.
//
// @param lotIds        lots to look at
// @param maximumFirms  values of more firms tie nobody
// @return lotId              the lot
// @return kind               what the value is
// @return node               the value's node
// @return nodeLabel          its label
// @return nodeId             its id
// @return shown              the value as it may be shown
// @return admissible         whether the value may tie bidders by its nature
// @return reason             why not
// @return published          whether the buyer's published file holds it; null when no such file is known
// @return publicHolder       who keeps it as a public device or address on the day
// @return documentFrequency  how many firms ever used it
// @return uses               bids that share it: bidId, companyIds, source, importId
MATCH (lot:Lot)
WHERE lot.id IN $lotIds
WITH DISTINCT lot
MATCH (lot)<-[:FOR_LOT]-(bid:Bid)-[paid:DEPOSIT_FROM]->(value:Account)
WITH lot, value, collect([bid, paid]) AS stated, count(DISTINCT bid) AS bids
WHERE bids > 1
WITH value, collect([lot, stated]) AS places
WITH value, places, COUNT { MATCH (value)<-[:DEPOSIT_FROM]-(:Bid)<-[:SUBMITTED]-(user:Company) RETURN DISTINCT user LIMIT $maximumFirms + 1 } AS documentFrequency
WHERE documentFrequency <= $maximumFirms
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
RETURN lot.id AS lotId, 'ACCOUNT' AS kind, elementId(value) AS node, 'Account' AS nodeLabel, value.id AS nodeId,
  value.masked AS shown, coalesce(value.admissible, true) AS admissible, value.reason AS reason, NULL AS published,
  NULL AS publicHolder,
  documentFrequency,
  uses
ORDER BY lotId, kind, nodeId
