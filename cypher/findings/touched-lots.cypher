// Lots that new data touched.
//
// @return id  the lot
MATCH (lot:Lot&Unexamined)
RETURN lot.id AS id
ORDER BY id
