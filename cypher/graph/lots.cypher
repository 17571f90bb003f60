// Lots by their ids.
//
// @param ids            lots
// @return id            the lot
// @return name          its name
// @return ceilingPrice  in fen
// @return openedAt      when its bids were opened
UNWIND $ids AS id
MATCH (lot:Lot {id: id})
RETURN lot.id AS id, lot.name AS name, lot.ceilingPrice AS ceilingPrice, lot.openedAt AS openedAt
ORDER BY id
