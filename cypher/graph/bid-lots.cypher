// The lots of bids.
//
// @param ids            bids
// @return key           the bid
// @return id            the lot
// @return name          its name
// @return ceilingPrice  in fen
// @return openedAt      when its bids were opened
UNWIND $ids AS id
MATCH (bid:Bid {id: id})-[:FOR_LOT]->(lot:Lot)
RETURN bid.id AS key, lot.id AS id, lot.name AS name, lot.ceilingPrice AS ceilingPrice, lot.openedAt AS openedAt
ORDER BY key
