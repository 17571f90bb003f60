// Bids of one lot that name the same person as manager or staff of the project.
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
// @return documentFrequency  how many firms ever used it
// @return moved              whether insurance shows that the person left one of the bidders for another in the year before; null
//                            when no bidder is known to have insured the person
// @return uses               bids that share it: bidId, companyIds, source, importId
MATCH (lot:Lot)
WHERE lot.id IN $lotIds
WITH DISTINCT lot
MATCH (lot)<-[:FOR_LOT]-(bid:Bid)-[names:NAMES]->(value:Person)
WHERE names.role IN ['PROJECT_MANAGER', 'STAFF']
  AND value.basis IN ['IDENTITY_NUMBER', 'REGISTRATION_NUMBER']
WITH lot, value, collect([bid, names]) AS stated, count(DISTINCT bid) AS bids
WHERE bids > 1
WITH value, collect([lot, stated]) AS places
WITH value, places, COUNT { MATCH (value)<-[:NAMES]-(:Bid)<-[:SUBMITTED]-(user:Company) RETURN DISTINCT user LIMIT $maximumFirms + 1 } AS documentFrequency
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
WITH *, date(coalesce(lot.openedAt, lot.bidDeadline)) AS day, COLLECT {
  UNWIND stated AS one
  MATCH (value)-[insured:INSURED_BY]->(payer:Company)-[:SUBMITTED]->(bid) WHERE bid = one[0]
  WITH payer, min(insured.month) AS first, max(insured.month) AS last
  RETURN {first: first, last: last} AS term ORDER BY payer.id
} AS terms
WITH *, substring(toString(day - duration({months: 12})), 0, 7) AS yearBefore,
  substring(toString(day + duration({months: 1})), 0, 7) AS after
RETURN lot.id AS lotId, 'PERSON' AS kind, elementId(value) AS node, 'Person' AS nodeLabel, value.id AS nodeId,
  coalesce(value.maskedNumber, value.registrationNumber) AS shown, true AS admissible, NULL AS reason, NULL AS published,
  NULL AS publicHolder,
  documentFrequency,
  CASE WHEN terms <> [] THEN any(now IN terms WHERE now.first >= yearBefore AND now.first <= after
    AND any(then IN terms WHERE then.last < now.first)) END AS moved,
  uses
ORDER BY lotId, kind, nodeId
