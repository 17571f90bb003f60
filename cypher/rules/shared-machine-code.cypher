// Bids of one lot whose files were made on the same computer: machine codes, and parts of computers to be combined.
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
// @return documentFrequency  how many firms ever used it; 0 for a value that does not count by its nature
// @return uses               bids that share it: bidId, companyIds, source, importId
MATCH (lot:Lot)
WHERE lot.id IN $lotIds
WITH DISTINCT lot
MATCH (lot)<-[:FOR_LOT]-(bid:Bid)-[made:MADE_ON]->(value:Machine)
WHERE value.kind IN ['MACHINE_CODE', 'MAC', 'DISK', 'BOARD', 'CPU'] AND made.context <> 'SUBMITTED'
WITH lot, value, collect([bid, made]) AS stated, count(DISTINCT bid) AS bids
WHERE bids > 1
WITH lot, collect([value, stated]) AS shared
WHERE any(one IN shared WHERE one[0].kind <> 'CPU')
UNWIND shared AS one
WITH one[0] AS value, collect([lot, one[1]]) AS places
WITH value, places, CASE WHEN value.admissible
  THEN COUNT { MATCH (value)<-[:MADE_ON]-(:Bid)<-[:SUBMITTED]-(user:Company) RETURN DISTINCT user LIMIT $maximumFirms + 1 } ELSE 0 END AS documentFrequency
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
