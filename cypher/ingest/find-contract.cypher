// Finds contracts.
//
// @param ids  natural keys
// @return id       those of the keys that the graph holds
// @return node     its element id
// @return sources  where it has been stated
// @return stated   number of the one statement made of it; 0 where several are kept as versions
UNWIND $ids AS id
MATCH (node:Contract {id: id})
RETURN id, elementId(node) AS node, node.sources AS sources, node.stated AS stated
