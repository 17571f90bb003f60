// Marks the lots that nodes are or are about: bids, their files, guarantees and price lists, projects and contracts.
//
// @param nodes  element ids
UNWIND $nodes AS element
MATCH (node) WHERE elementId(node) = element
CALL (node) {
  WITH node
  WHERE node:Lot
  RETURN node AS lot
  UNION
  MATCH (node)-[:FOR_LOT|AWARDED_FOR]->(lot:Lot)
  RETURN lot
  UNION
  MATCH (node)<-[:HAS_FILE|SECURED_BY|HAS_PRICES]-(:Bid)-[:FOR_LOT]->(lot:Lot)
  RETURN lot
  UNION
  MATCH (node)<-[:PART_OF]-(lot:Lot)
  RETURN lot
}
SET lot:Unexamined
