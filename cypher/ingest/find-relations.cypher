// Finds relationships of one type. A relationship is its ends, its type and its properties.
//
// @param nodes  element ids
// @param kind   the type
// @param facts  rows of from, to (positions in nodes), source, properties
// @return fact      position of the fact that the graph holds
// @return relation  its element id
// @return sources   where it has been stated
UNWIND range(0, size($nodes) - 1) AS position
MATCH (node) WHERE elementId(node) = $nodes[position]
WITH position, node ORDER BY position
WITH collect(node) AS nodes
WHERE size(nodes) = size($nodes)
UNWIND range(0, size($facts) - 1) AS fact
WITH nodes[$facts[fact][0]] AS from, nodes[$facts[fact][1]] AS to, $facts[fact][3] AS properties, fact
MATCH (from)-[relation:$($kind)]->(to)
WHERE size(keys(relation)) = size(keys(properties)) + 2
  AND all(key IN keys(properties) WHERE relation[key] = properties[key])
RETURN fact, elementId(relation) AS relation, relation.sources AS sources
