// States subcontracts: makes those that are new and says what was known of the others.
//
// @param facts     rows of id, stated (a number made from the properties), source and properties
// @param importId  the import that states them
// @return id         its natural key
// @return node       its element id
// @return sources    where it has been stated
// @return stated     number of the one statement made of it; 0 where several are kept as versions
UNWIND $facts AS fact
MERGE (node:Subcontract {id: fact.id})
ON CREATE SET
  node += fact.properties,
  node.importId = $importId,
  node.sources = [fact.source],
  node.stated = fact.stated
RETURN node.id AS id, elementId(node) AS node, node.sources AS sources, node.stated AS stated
