// Marks lots to be examined, because rows about them changed the graph.
//
// @param ids  lots
UNWIND $ids AS id
MATCH (lot:Lot {id: id})
SET lot:Unexamined
