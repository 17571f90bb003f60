// Marks the lots that companies bid for to be examined, because rows about the companies changed the graph.
//
// @param ids  companies
UNWIND $ids AS id
MATCH (:Company {id: id})-[:SUBMITTED]->(:Bid)-[:FOR_LOT]->(lot:Lot)
SET lot:Unexamined
