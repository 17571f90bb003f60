// Bids of one lot whose guarantees were applied for by one person or telephone, or whose fees one account paid.
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
MATCH (lot)<-[:FOR_LOT]-(bid:Bid)-[:SECURED_BY]->(guarantee:Guarantee)
CALL (guarantee) {
  MATCH (guarantee)-[use:NAMES]->(value:Person)
  WHERE use.role = 'APPLICANT' AND value.basis IN ['IDENTITY_NUMBER', 'REGISTRATION_NUMBER']
  RETURN use, value, 'PERSON' AS kind, coalesce(value.maskedNumber, value.registrationNumber) AS shown, '' AS listed
  UNION ALL
  MATCH (guarantee)-[use:CONTACTED_BY]->(value:Phone)
  RETURN use, value, 'PHONE' AS kind, value.masked AS shown, 'PHONE:' + value.id AS listed
  UNION ALL
  MATCH (guarantee)-[use:PAID_FROM]->(value:Account)
  RETURN use, value, 'ACCOUNT' AS kind, value.masked AS shown, '' AS listed
}
WITH lot, value, kind, collect([bid, use]) AS stated, count(DISTINCT bid) AS bids, head(collect([shown, listed])) AS names
WHERE bids > 1
WITH value, kind, names[0] AS shown, names[1] AS listed, collect([lot, stated]) AS places
WITH value, kind, shown, listed, places,
  COUNT {
    MATCH (value)<-[:NAMES|CONTACTED_BY|PAID_FROM]-(:Guarantee)<-[:SECURED_BY]-(:Bid)<-[:SUBMITTED]-(user:Company) RETURN DISTINCT user
  } AS documentFrequency,
  head(COLLECT {
    MATCH (value)<-[:HOLDS|USES]-(holder:Company)
    WHERE EXISTS { (holder)<-[:GIVEN_BY|INVITED_BY|RUN_BY]-() } OR holder.name =~ '.*(银行|担保|保险|交易中心).*'
    RETURN holder.name ORDER BY holder.id
  }) AS broker
UNWIND places AS place
WITH value, kind, shown, listed, documentFrequency, broker, place[0] AS lot, place[1] AS stated
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
WITH lot, value, kind, shown, listed, documentFrequency, broker, uses, date(coalesce(lot.openedAt, lot.bidDeadline)) AS day
OPTIONAL MATCH (public:PublicValue {id: listed})
WHERE (public.since IS NULL OR day IS NULL OR public.since <= day) AND (public.until IS NULL OR day IS NULL OR public.until >= day)
RETURN lot.id AS lotId, kind, elementId(value) AS node, head([label IN labels(value) WHERE NOT label IN ['Constructor', 'Evaluator', 'Unexamined']]) AS nodeLabel, value.id AS nodeId,
  shown, coalesce(value.admissible, true) AS admissible, value.reason AS reason, NULL AS published,
  CASE WHEN public IS NOT NULL THEN coalesce(public.holder, 'public') ELSE broker END AS publicHolder,
  documentFrequency, uses
ORDER BY lotId, kind, nodeId
