// Bids as columns for rules that look at the whole market. A consortium bids once, under its leader.
//
// @return lotId        the lot
// @return id           the bid
// @return companyId    the bidder
// @return price        in fen, or in hundredths of a foreign unit
// @return discount     as a share of the ceiling price
// @return submittedAt  when it was handed in, in seconds since 1970
// @return status       what became of it
MATCH (lot:Lot)<-[:FOR_LOT]-(bid:Bid)<-[submitted:SUBMITTED]-(company:Company)
WHERE submitted.role <> 'MEMBER'
RETURN lot.id AS lotId, bid.id AS id, company.id AS companyId,
  coalesce(bid.price, toInteger(toFloat(bid.amount) * 100)) AS price, bid.discount AS discount,
  bid.submittedAt.epochSeconds AS submittedAt, bid.status AS status
ORDER BY lotId, id
