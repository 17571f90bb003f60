// What is at stake in lots.
//
// @param ids         lots
// @return id         the lot
// @return amount     the winning price, or else the ceiling price, in fen
// @return winnerIds  who won it
// @return at         when the bids were opened
UNWIND $ids AS id
MATCH (lot:Lot {id: id})
OPTIONAL MATCH (lot)-[won:WON_BY]->(winner:Company)
WITH lot, min(won.price) AS price, collect(DISTINCT winner.id) AS winnerIds
RETURN lot.id AS id, coalesce(price, lot.ceilingPrice) AS amount, winnerIds, coalesce(lot.openedAt, lot.bidDeadline) AS at
ORDER BY id
