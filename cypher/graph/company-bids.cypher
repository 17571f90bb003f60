// Bids of companies, the latest first, at most 200 each.
//
// @param ids      companies
// @return key     the company
// @return bidId        the bid
// @return price        its price in fen
// @return priceText    its price as written
// @return submittedAt  when it was handed in
UNWIND $ids AS id
MATCH (company:Company {id: id})
CALL (company) {
  MATCH (company)-[:SUBMITTED]->(bid:Bid)-[:FOR_LOT]->(lot:Lot)
  RETURN bid ORDER BY coalesce(lot.openedAt, lot.bidDeadline, bid.submittedAt) DESC, bid.id LIMIT 200
}
RETURN company.id AS key, bid.id AS bidId, bid.price AS price, bid.priceText AS priceText, bid.submittedAt AS submittedAt
