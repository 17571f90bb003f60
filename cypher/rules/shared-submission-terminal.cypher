// Bids of one lot handed in from the same computer, with the same signing key, or by the same person.
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
CALL () {
  MATCH (lot:Lot)<-[:FOR_LOT]-(bid:Bid)-[made:MADE_ON]->(value:Machine)
  WHERE lot.id IN $lotIds AND (value.kind = 'CA' OR (value.kind IN ['MAC', 'DISK', 'CPU'] AND made.context = 'SUBMITTED'))
  RETURN lot, bid, made AS use, value, value.kind AS kind, value.value AS shown, value.kind + ':' + value.value AS listed
  UNION ALL
  MATCH (lot:Lot)<-[:FOR_LOT]-(bid:Bid)-[names:NAMES]->(value:Person)
  WHERE lot.id IN $lotIds AND names.role IN ['AGENT', 'OPERATOR'] AND value.basis IN ['IDENTITY_NUMBER', 'REGISTRATION_NUMBER']
  RETURN lot, bid, names AS use, value, 'PERSON' AS kind, coalesce(value.maskedNumber, value.registrationNumber) AS shown, '' AS listed
  UNION ALL
  MATCH (lot:Lot)<-[:FOR_LOT]-(bid:Bid)-[contact:CONTACTED_BY]->(value:Phone)
  WHERE lot.id IN $lotIds
  RETURN lot, bid, contact AS use, value, 'PHONE' AS kind, value.masked AS shown, 'PHONE:' + value.id AS listed
}
WITH lot, value, kind, shown, listed, bid, collect(use) AS stated
WITH lot, value, kind, shown, listed, collect([bid, head(stated)]) AS pairs
WHERE size(pairs) > 1
WITH value, kind, shown, listed, collect([lot, pairs]) AS places
WITH value, kind, shown, listed, places,
  COUNT { MATCH (value)<-[:MADE_ON|NAMES|CONTACTED_BY]-(:Bid)<-[:SUBMITTED]-(user:Company) RETURN DISTINCT user } AS documentFrequency
UNWIND places AS place
WITH value, kind, shown, listed, documentFrequency, place[0] AS lot, place[1] AS pairs
CALL (pairs) {
  UNWIND pairs AS pair
  WITH pair[0] AS bid, pair[1] AS use
  RETURN collect({
    bidId: bid.id,
    companyIds: COLLECT { MATCH (company:Company)-[submitted:SUBMITTED]->(bid) RETURN company.id ORDER BY submitted.role <> 'LEAD', company.id },
    source: use.sources[0],
    importId: use.importId
  }) AS uses
}
WITH lot, value, kind, shown, listed, documentFrequency, uses, date(coalesce(lot.openedAt, lot.bidDeadline)) AS day
OPTIONAL MATCH (public:PublicValue {id: listed})
WHERE (public.since IS NULL OR day IS NULL OR public.since <= day) AND (public.until IS NULL OR day IS NULL OR public.until >= day)
RETURN lot.id AS lotId, kind, elementId(value) AS node, labels(value)[0] AS nodeLabel, value.id AS nodeId,
  shown, coalesce(value.admissible, true) AS admissible, value.reason AS reason,
  CASE WHEN EXISTS { (lot)-[:PUBLISHED_WITH]->() } THEN EXISTS { (lot)-[:PUBLISHED_WITH]->(value) } END AS published,
  CASE WHEN public IS NOT NULL THEN coalesce(public.holder, 'public') END AS publicHolder,
  documentFrequency,
  uses
ORDER BY lotId, kind, nodeId
