// Makes relationships of one type that are known to be new; none at all if a node is missing.
//
// @param nodes     element ids
// @param kind      the type
// @param facts     rows of from, to (positions in nodes), source, properties
// @param importId  the import that states them
// @return made  how many
UNWIND range(0, size($nodes) - 1) AS position
MATCH (node) WHERE elementId(node) = $nodes[position]
WITH position, node ORDER BY position
WITH collect(node) AS nodes
WHERE size(nodes) = size($nodes)
UNWIND $facts AS fact
WITH nodes[fact[0]] AS from, nodes[fact[1]] AS to, fact
CREATE (from)-[relation:$($kind) {importId: $importId, sources: [fact[2]]}]->(to)
SET relation += fact[3]
RETURN count(relation) AS made
