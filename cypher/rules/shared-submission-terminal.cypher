// Bids of one lot handed in from the same computer, with the same signing key, or by the same person.
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
CALL (lot) {
  MATCH (lot)<-[:FOR_LOT]-(bid:Bid)-[made:MADE_ON]->(value:Machine)
  WHERE value.kind = 'CA' OR (value.kind IN ['MAC', 'DISK', 'CPU'] AND made.context = 'SUBMITTED')
  RETURN bid, made AS use, value, value.kind AS kind
  UNION ALL
  MATCH (lot)<-[:FOR_LOT]-(bid:Bid)-[names:NAMES]->(value:Person)
  WHERE names.role IN ['AGENT', 'OPERATOR'] AND value.basis IN ['IDENTITY_NUMBER', 'REGISTRATION_NUMBER']
  RETURN bid, names AS use, value, 'PERSON' AS kind
  UNION ALL
  MATCH (lot)<-[:FOR_LOT]-(bid:Bid)-[contact:CONTACTED_BY]->(value:Phone)
  RETURN bid, contact AS use, value, 'PHONE' AS kind
}
WITH lot, value, kind, collect([bid, use]) AS stated, count(DISTINCT bid) AS bids
WHERE bids > 1
WITH lot, collect([value, kind, stated]) AS shared
WHERE any(one IN shared WHERE one[1] <> 'CPU')
UNWIND shared AS one
WITH one[0] AS value, one[1] AS kind, collect([lot, one[2]]) AS places
WITH value, kind, places, CASE WHEN coalesce(value.admissible, true)
  THEN COUNT { MATCH (value)<-[:MADE_ON|NAMES|CONTACTED_BY]-(:Bid)<-[:SUBMITTED]-(user:Company) RETURN DISTINCT user LIMIT $maximumFirms + 1 } ELSE 0 END AS documentFrequency
WHERE documentFrequency <= $maximumFirms
UNWIND places AS place
WITH value, kind, documentFrequency, place[0] AS lot, place[1] AS stated
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
WITH lot, value, kind, documentFrequency, uses,
  CASE kind WHEN 'PERSON' THEN coalesce(value.maskedNumber, value.registrationNumber) WHEN 'PHONE' THEN value.masked ELSE value.value END AS shown,
  CASE kind WHEN 'PERSON' THEN '' WHEN 'PHONE' THEN 'PHONE:' + value.id ELSE kind + ':' + value.value END AS listed,
  date(coalesce(lot.openedAt, lot.bidDeadline)) AS day
OPTIONAL MATCH (public:PublicValue {id: listed})
WHERE (public.since IS NULL OR day IS NULL OR public.since <= day) AND (public.until IS NULL OR day IS NULL OR public.until >= day)
RETURN lot.id AS lotId, kind, elementId(value) AS node, head([label IN labels(value) WHERE NOT label IN ['Constructor', 'Evaluator', 'Unexamined']]) AS nodeLabel, value.id AS nodeId,
  shown, coalesce(value.admissible, true) AS admissible, value.reason AS reason,
  CASE WHEN EXISTS { (lot)-[:PUBLISHED_WITH]->() } THEN EXISTS { (lot)-[:PUBLISHED_WITH]->(value) } END AS published,
  CASE WHEN public IS NOT NULL THEN coalesce(public.holder, 'public') END AS publicHolder,
  documentFrequency,
  uses
ORDER BY lotId, kind, nodeId
