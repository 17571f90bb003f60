// Bidders of one lot under one legal representative, or one of which holds more than half of the other, on the day of the
// bids. Dates that are not known count as in force. Sisters under one parent are not enough.
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
MATCH (lot:Lot) WHERE lot.id IN $lotIds
WITH lot, date(coalesce(lot.openedAt, lot.bidDeadline)) AS day
CALL (lot, day) {
  MATCH (lot)<-[:FOR_LOT]-(bid:Bid)<-[:SUBMITTED]-(company:Company)<-[heads:LEGAL_REPRESENTATIVE_OF]-(value:Person)
  WHERE value.basis IN ['IDENTITY_NUMBER', 'REGISTRATION_NUMBER']
    AND (heads.since IS NULL OR day IS NULL OR heads.since <= day) AND (heads.until IS NULL OR day IS NULL OR heads.until >= day)
  RETURN value, bid, company, heads AS tie, 'PERSON' AS kind, coalesce(value.maskedNumber, value.registrationNumber) AS shown,
    COUNT { (value)-[:LEGAL_REPRESENTATIVE_OF]->(:Company) } AS documentFrequency
  UNION
  MATCH (lot)<-[:FOR_LOT]-(:Bid)<-[:SUBMITTED]-(value:Company)-[holds:SHAREHOLDER_OF]->(held:Company)-[:SUBMITTED]->(heldBid:Bid)-[:FOR_LOT]->(lot)
  WHERE holds.share > 0.5 AND value <> held
    AND (holds.since IS NULL OR day IS NULL OR holds.since <= day) AND (holds.until IS NULL OR day IS NULL OR holds.until >= day)
  MATCH (lot)<-[:FOR_LOT]-(bid:Bid)<-[:SUBMITTED]-(company:Company)
  WHERE company = value OR company = held
  RETURN value, bid, company, holds AS tie, 'CONTROL' AS kind, value.id AS shown, 2 AS documentFrequency
}
WITH lot, value, kind, shown, documentFrequency, bid, collect(company.id) AS companyIds, head(collect(tie)) AS tie
WITH lot, value, kind, shown, documentFrequency, collect({
  bidId: bid.id, companyIds: companyIds, source: tie.sources[0], importId: tie.importId
}) AS uses
WHERE size(uses) > 1
RETURN lot.id AS lotId, kind, elementId(value) AS node, labels(value)[0] AS nodeLabel, value.id AS nodeId, shown,
  true AS admissible, NULL AS reason, NULL AS published, NULL AS publicHolder, documentFrequency, uses
ORDER BY lotId, kind, nodeId
