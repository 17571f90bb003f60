// When the bids of lots were opened.
//
// @param ids  lots
// @return key  the lot
// @return at   the time
UNWIND $ids AS id
MATCH (lot:Lot {id: id})
RETURN lot.id AS key, coalesce(lot.openedAt, lot.bidDeadline) AS at
ORDER BY key
