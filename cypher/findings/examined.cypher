// Notes that lots were examined.
//
// @param lotIds  the lots
UNWIND $lotIds AS id
MATCH (lot:Lot {id: id})
REMOVE lot:Unexamined
