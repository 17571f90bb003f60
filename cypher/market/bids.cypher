// Bids as columns for rules that look at the whole market, those of a lot in one row. A consortium bids once, under its leader.
// In no order: the reader sorts them in a fraction of the time.
//
// @return lotId  the lot
// @return bids   of each bid: its id, the bidder, the price in fen or in hundredths of a foreign unit, the discount as a share
//                of the ceiling price, when it was handed in, in seconds since 1970, and what became of it
MATCH (lot:Lot)
RETURN lot.id AS lotId, COLLECT {
  MATCH (lot)<-[:FOR_LOT]-(bid:Bid)<-[submitted:SUBMITTED]-(company:Company)
  WHERE submitted.role <> 'MEMBER'
  RETURN [bid.id, company.id, coalesce(bid.price, toInteger(toFloat(bid.amount) * 100)), bid.discount,
    bid.submittedAt.epochSeconds, bid.status]
} AS bids
