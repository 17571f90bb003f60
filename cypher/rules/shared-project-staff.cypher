// Bids of one lot that name the same person as manager or staff of the project.
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
MATCH (lot:Lot)<-[:FOR_LOT]-(bid:Bid)-[names:NAMES]->(value:Person)
WHERE lot.id IN $lotIds AND names.role IN ['PROJECT_MANAGER', 'STAFF']
  AND value.basis IN ['IDENTITY_NUMBER', 'REGISTRATION_NUMBER']
WITH lot, value, bid, collect(names) AS stated
WITH lot, value, collect({
  bidId: bid.id,
  companyIds: COLLECT { MATCH (company:Company)-[submitted:SUBMITTED]->(bid) RETURN company.id ORDER BY submitted.role <> 'LEAD', company.id },
  source: head(stated).sources[0],
  importId: head(stated).importId
}) AS uses
WHERE size(uses) > 1
RETURN lot.id AS lotId, 'PERSON' AS kind, elementId(value) AS node, 'Person' AS nodeLabel, value.id AS nodeId,
  coalesce(value.maskedNumber, value.registrationNumber) AS shown, true AS admissible, NULL AS reason, NULL AS published,
  NULL AS publicHolder,
  COUNT { MATCH (value)<-[:NAMES]-(:Bid)<-[:SUBMITTED]-(user:Company) RETURN DISTINCT user } AS documentFrequency,
  uses
ORDER BY lotId, kind, nodeId
