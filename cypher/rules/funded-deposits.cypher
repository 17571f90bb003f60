// Deposits of one lot whose accounts one payer had filled shortly before, over three payments at the most.
//
// Follows payments backwards from the accounts of deposits only, and of each account only those payments that fit in time and
// amount, so its cost grows with the deposits and not with the payments.
//
// @param lotIds           lots to look at
// @param days             how long before the deposit the money may have come in
// @param smallestShare    of the deposit that each payment covers at least
// @param largestMultiple  of the deposit that each payment comes to at most
// @return lotId              the lot
// @return kind               what the value is
// @return node               the payer: an account, or the company that holds several
// @return nodeLabel          its label
// @return nodeId             its id
// @return shown              the payer as it may be shown
// @return admissible         whether the payer may tie bidders by its nature
// @return reason             why not
// @return published          does not apply
// @return publicHolder       does not apply
// @return documentFrequency  how many firms it ever paid
// @return uses               payments and deposits: bidId, companyIds, source, importId
UNWIND $lotIds AS lotId
MATCH (:Lot {id: lotId})<-[:FOR_LOT]-(bid:Bid)-[deposit:DEPOSIT_FROM]->(own:Account)
WHERE deposit.amount > 0 AND deposit.at IS NOT NULL
WITH lotId, bid, own, deposit,
  CASE WHEN deposit.at.hour + deposit.at.minute + deposit.at.second = 0 THEN deposit.at + duration({days: 1}) ELSE deposit.at END AS until
MATCH (account:Account) ((payer:Account)-[paid:PAID]->(:Account)
  WHERE paid.at <= until AND paid.at >= until - duration({days: $days})
    AND paid.amount >= deposit.amount * $smallestShare AND paid.amount <= deposit.amount * $largestMultiple
    AND NOT coalesce(paid.purpose, '') CONTAINS '退'){0,3} (own)
WHERE all(at IN range(1, size(paid) - 1) WHERE paid[at - 1].at <= paid[at].at)
WITH lotId, bid, deposit, account, paid, head(COLLECT { MATCH (holder:Company)-[:HOLDS]->(account) RETURN holder ORDER BY holder.id }) AS holder
WHERE size(paid) = 0 OR holder IS NULL OR NOT EXISTS {
  MATCH (holder)-[:SUBMITTED]->(bid)
} AND NOT EXISTS {
  MATCH (holder)-[held:SHAREHOLDER_OF]->(:Company)-[:SUBMITTED]->(bid) WHERE coalesce(held.share, 1) >= 0.5
}
WITH lotId, coalesce(holder, account) AS payer, holder, collect(DISTINCT account) AS accounts, count(DISTINCT bid) AS bids,
  max(size(paid)) AS hops, collect({bid: bid, money: paid + [deposit]}) AS trails
WHERE bids > 1 AND hops > 0
WITH lotId, payer, holder, CASE WHEN size(accounts) = 1 THEN head(accounts) ELSE holder END AS value, hops, bids, trails,
  COUNT { MATCH (payer)-[:HOLDS]->{0,1}(:Account)-[:PAID]->(:Account)<-[:HOLDS]-(firm:Company) RETURN DISTINCT firm } AS firms
CALL (trails) {
  UNWIND trails AS trail
  WITH trail.bid AS bid, trail.money AS money
  UNWIND money AS payment
  WITH DISTINCT bid, payment
  RETURN collect({
    bidId: bid.id,
    companyIds: COLLECT { MATCH (company:Company)-[submitted:SUBMITTED]->(bid) RETURN company.id ORDER BY submitted.role <> 'LEAD', company.id },
    source: payment.sources[0],
    importId: payment.importId
  }) AS uses
}
WITH *, CASE
  WHEN EXISTS { MATCH (holder)<-[:INVITED_BY|RUN_BY]-() } THEN 'BUYER_OR_AGENCY'
  WHEN EXISTS { MATCH (holder)<-[:GIVEN_BY]-() } OR holder.name =~ '.*(银行|信用社|担保|保险|贷款|典当|交易中心|财务有限公司|融资租赁).*' THEN 'FINANCIAL_SERVICE'
END AS reason
RETURN lotId, 'PAYMENT' AS kind, elementId(value) AS node, head([label IN labels(value) WHERE NOT label IN ['Constructor', 'Evaluator', 'Unexamined']]) AS nodeLabel, value.id AS nodeId,
  coalesce(value.masked, value.name, value.id) AS shown, reason IS NULL AS admissible, reason, NULL AS published,
  NULL AS publicHolder, CASE WHEN firms > bids THEN firms ELSE bids END AS documentFrequency, uses
ORDER BY lotId, hops, nodeId
