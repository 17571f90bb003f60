// Bids of one lot whose files were made on the same computer: machine codes, and parts of computers to be combined.
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
MATCH (lot:Lot)<-[:FOR_LOT]-(bid:Bid)-[made:MADE_ON]->(value:Machine)
WHERE lot.id IN $lotIds AND value.kind IN ['MACHINE_CODE', 'MAC', 'DISK', 'BOARD', 'CPU'] AND made.context <> 'SUBMITTED'
WITH lot, value, bid, collect(made) AS stated
WITH lot, value, collect([bid, head(stated)]) AS pairs
WHERE size(pairs) > 1
WITH value, collect([lot, pairs]) AS places
WITH value, places, COUNT { MATCH (value)<-[:MADE_ON]-(:Bid)<-[:SUBMITTED]-(user:Company) RETURN DISTINCT user } AS documentFrequency
UNWIND places AS place
WITH value, documentFrequency, place[0] AS lot, place[1] AS pairs
CALL (pairs) {
  UNWIND pairs AS pair
  WITH pair[0] AS bid, pair[1] AS made
  RETURN collect({
    bidId: bid.id,
    companyIds: COLLECT { MATCH (company:Company)-[submitted:SUBMITTED]->(bid) RETURN company.id ORDER BY submitted.role <> 'LEAD', company.id },
    source: made.sources[0],
    importId: made.importId
  }) AS uses
}
WITH lot, value, documentFrequency, uses, date(coalesce(lot.openedAt, lot.bidDeadline)) AS day, value.kind + ':' + value.value AS listed
OPTIONAL MATCH (public:PublicValue {id: listed})
WHERE (public.since IS NULL OR day IS NULL OR public.since <= day) AND (public.until IS NULL OR day IS NULL OR public.until >= day)
RETURN lot.id AS lotId, value.kind AS kind, elementId(value) AS node, 'Machine' AS nodeLabel, value.id AS nodeId,
  value.value AS shown, value.admissible AS admissible, value.reason AS reason,
  CASE WHEN EXISTS { (lot)-[:PUBLISHED_WITH]->() } THEN EXISTS { (lot)-[:PUBLISHED_WITH]->(value) } END AS published,
  CASE WHEN public IS NOT NULL THEN coalesce(public.holder, 'public') END AS publicHolder,
  documentFrequency,
  uses
ORDER BY lotId, kind, nodeId
