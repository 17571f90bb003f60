// Bidders of one lot with one registered telephone, mailbox or address, or with a registered telephone that another bid leaves.
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
CALL (lot) {
  MATCH (lot)<-[:FOR_LOT]-(bid:Bid)<-[:SUBMITTED]-(:Company)-[use:USES]->(value:Phone|Email|Address)
  RETURN bid, use, value, 1 AS registered
  UNION ALL
  MATCH (lot)<-[:FOR_LOT]-(bid:Bid)-[use:CONTACTED_BY]->(value:Phone)
  RETURN bid, use, value, 0 AS registered
}
WITH lot, value, collect([bid, use]) AS stated, count(DISTINCT bid) AS bids, max(registered) AS registered
WHERE bids > 1 AND registered > 0 AND any(one IN stated WHERE NOT EXISTS { MATCH (other)-[:CONTACTED_BY]->(value) WHERE other = one[0] })
WITH value, collect([lot, stated]) AS places,
  CASE WHEN value:Phone THEN 'PHONE' WHEN value:Email THEN 'EMAIL' ELSE 'ADDRESS' END AS kind
WITH value, kind, places,
  COUNT {
    MATCH (value)<-[:USES]-(user:Company) RETURN user
    UNION
    MATCH (value)<-[:CONTACTED_BY]-(:Bid)<-[:SUBMITTED]-(user:Company) RETURN user
  } AS documentFrequency,
  head(COLLECT { MATCH (value)<-[:USES]-(holder:Company)<-[:RUN_BY|INVITED_BY|GIVEN_BY]-() RETURN holder.name ORDER BY holder.id LIMIT 1 }) AS agency
UNWIND places AS place
WITH value, kind, documentFrequency, agency, place[0] AS lot, place[1] AS stated
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
WITH lot, value, kind, documentFrequency, agency, uses, date(coalesce(lot.openedAt, lot.bidDeadline)) AS day,
  CASE WHEN kind = 'ADDRESS' AND value.value =~ '.*(集群|托管|孵化|众创|商务秘书).*' THEN 'CLUSTER_ADDRESS' ELSE value.reason END AS reason
OPTIONAL MATCH (public:PublicValue {id: kind + ':' + CASE WHEN kind = 'ADDRESS' THEN value.value ELSE value.id END})
WHERE (public.since IS NULL OR day IS NULL OR public.since <= day) AND (public.until IS NULL OR day IS NULL OR public.until >= day)
RETURN lot.id AS lotId, kind, elementId(value) AS node, head([label IN labels(value) WHERE NOT label IN ['Constructor', 'Evaluator', 'Unexamined']]) AS nodeLabel, value.id AS nodeId,
  coalesce(value.masked, value.value) AS shown, coalesce(value.admissible, true) AND reason IS NULL AS admissible, reason,
  NULL AS published, CASE WHEN public IS NOT NULL THEN coalesce(public.holder, 'public') ELSE agency END AS publicHolder,
  documentFrequency, uses
ORDER BY lotId, kind, nodeId
