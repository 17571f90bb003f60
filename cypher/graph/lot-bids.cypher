// Bids for lots, the cheapest first.
//
// @param ids      lots
// @return key     the lot
// @return bidId        the bid
// @return price        its price in fen
// @return priceText    its price as written
// @return submittedAt  when it was handed in
UNWIND $ids AS id
MATCH (lot:Lot {id: id})<-[:FOR_LOT]-(bid:Bid)
RETURN lot.id AS key, bid.id AS bidId, bid.price AS price, bid.priceText AS priceText, bid.submittedAt AS submittedAt
ORDER BY key, price, bidId
