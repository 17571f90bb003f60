// Bids of one lot whose deposits were paid from the same account.
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
// @return publicHolder       who keeps it as a public device or address on the day
// @return documentFrequency  how many firms ever used it
// @return uses               bids that share it: bidId, companyIds, source, importId
MATCH (lot:Lot)<-[:FOR_LOT]-(bid:Bid)-[paid:DEPOSIT_FROM]->(value:Account)
WHERE lot.id IN $lotIds
WITH lot, value, bid, collect(paid) AS stated
WITH lot, value, collect({
  bidId: bid.id,
  companyIds: COLLECT { MATCH (company:Company)-[submitted:SUBMITTED]->(bid) RETURN company.id ORDER BY submitted.role <> 'LEAD', company.id },
  source: head(stated).sources[0],
  importId: head(stated).importId
}) AS uses
WHERE size(uses) > 1
RETURN lot.id AS lotId, 'ACCOUNT' AS kind, elementId(value) AS node, 'Account' AS nodeLabel, value.id AS nodeId,
  value.masked AS shown, coalesce(value.admissible, true) AS admissible, value.reason AS reason, NULL AS published,
  NULL AS publicHolder,
  COUNT { MATCH (value)<-[:DEPOSIT_FROM]-(:Bid)<-[:SUBMITTED]-(user:Company) RETURN DISTINCT user } AS documentFrequency,
  uses
ORDER BY lotId, kind, nodeId
