// Points that the evaluators of lots gave the bids. Bids that an evaluator rejected have none.
//
// @param lotIds  lots to look at
// @return lotId            the lot
// @return bidId            the bid
// @return node             its node
// @return companyId        the bidder, the leader of a consortium
// @return evaluatorId      the evaluator
// @return shown            the evaluator as may be shown
// @return representsBuyer  whether the evaluator represents the buyer
// @return points           what was given besides the points of the price, which are computed
// @return total            all points
// @return source           where they stand
// @return importId         the import that stated them
MATCH (lot:Lot)<-[:FOR_LOT]-(bid:Bid)<-[scored:SCORED]-(evaluator:Person)
WHERE lot.id IN $lotIds AND NOT coalesce(scored.rejected, false)
WITH lot, bid, evaluator, scored, CASE
    WHEN scored.business IS NULL AND scored.technical IS NULL AND scored.qualification IS NULL AND scored.other IS NULL
      THEN scored.total - coalesce(scored.price, 0)
    ELSE coalesce(scored.business, 0) + coalesce(scored.technical, 0) + coalesce(scored.qualification, 0) + coalesce(scored.other, 0)
  END AS points
WHERE points IS NOT NULL
ORDER BY scored.sources[0]
WITH lot, bid, evaluator, head(collect(scored)) AS scored, head(collect(points)) AS points
RETURN lot.id AS lotId, bid.id AS bidId, elementId(bid) AS node, bid.companyId AS companyId, evaluator.id AS evaluatorId,
  coalesce(evaluator.maskedNumber, '') AS shown,
  head(COLLECT { MATCH (evaluator)-[sat:EVALUATED]->(lot) RETURN sat.representsBuyer AS represents ORDER BY represents DESC }) AS representsBuyer,
  points, coalesce(scored.total, points + coalesce(scored.price, 0)) AS total, scored.sources[0] AS source, scored.importId AS importId
ORDER BY lotId, bidId, evaluatorId
