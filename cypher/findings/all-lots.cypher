// All lots.
//
// @return id  the lot
MATCH (lot:Lot)
RETURN lot.id AS id
ORDER BY id
