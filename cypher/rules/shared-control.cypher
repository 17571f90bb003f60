// Bidders of one lot under one legal representative, or one of which controls the other, on the day of the bids: by more than
// half of it, or of whoever controls it, up to four steps. Dates that are not known count as in force. Sisters under one parent
// are not enough.
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
MATCH (lot:Lot)
WHERE lot.id IN $lotIds
WITH lot, date(coalesce(lot.openedAt, lot.bidDeadline)) AS day
MATCH (lot)<-[:FOR_LOT]-(bid:Bid)<-[:SUBMITTED]-(company:Company)
WITH lot, day, collect([bid, company]) AS entries, collect(DISTINCT company) AS firms
CALL (day, entries, firms) {
  UNWIND entries AS entry
  WITH day, entry[0] AS bid, entry[1] AS company
  MATCH (company)<-[heads:LEGAL_REPRESENTATIVE_OF]-(value:Person)
  WHERE value.basis IN ['IDENTITY_NUMBER', 'REGISTRATION_NUMBER']
    AND (heads.since IS NULL OR day IS NULL OR heads.since <= day) AND (heads.until IS NULL OR day IS NULL OR heads.until >= day)
  RETURN value, bid, company, heads AS tie, 'PERSON' AS kind
  UNION
  UNWIND firms AS value
  MATCH (value) (()-[holds:SHAREHOLDER_OF WHERE holds.share > 0.5]->(:Company)){1,4} (held:Company)
  WHERE value <> held AND held IN firms
    AND all(step IN holds WHERE (step.since IS NULL OR day IS NULL OR step.since <= day) AND (step.until IS NULL OR day IS NULL OR step.until >= day))
  UNWIND entries AS entry
  WITH value, held, holds, entry[0] AS bid, entry[1] AS company
  WHERE company = value OR company = held
  RETURN value, bid, company, CASE company WHEN value THEN head(holds) ELSE last(holds) END AS tie, 'CONTROL' AS kind
}
WITH lot, value, kind, bid, company, tie ORDER BY tie.sources[0]
WITH lot, value, kind, bid, collect(company.id) AS companyIds, head(collect(tie)) AS tie
WITH lot, value, kind, collect({
  bidId: bid.id, companyIds: companyIds, source: tie.sources[0], importId: tie.importId
}) AS uses
WHERE size(uses) > 1
WITH *, CASE kind WHEN 'PERSON' THEN coalesce(value.maskedNumber, value.registrationNumber) ELSE value.id END AS shown,
  CASE kind WHEN 'PERSON' THEN COUNT { (value)-[:LEGAL_REPRESENTATIVE_OF]->(:Company) } ELSE 2 END AS documentFrequency
RETURN lot.id AS lotId, kind, elementId(value) AS node, head([label IN labels(value) WHERE NOT label IN ['Constructor', 'Evaluator', 'Unexamined']]) AS nodeLabel, value.id AS nodeId, shown,
  true AS admissible, NULL AS reason, NULL AS published, NULL AS publicHolder, documentFrequency, uses
ORDER BY lotId, kind, nodeId
