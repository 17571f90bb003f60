// Lots that new data touched, or all of them.
//
// @param full  whether to take all
// @return id   the lot
MATCH (lot:Lot)
WHERE $full OR lot:Unexamined
RETURN lot.id AS id
ORDER BY id
