// Makes nodes that the graph does not hold yet.
//
// @param labels    the label of their kind and those of their state
// @param facts     rows of natural key, source, number of the statement, properties
// @param importId  the import that states them
// @return id    the natural key
// @return node  the element id
UNWIND $facts AS fact
CREATE (node:$($labels) {id: fact[0], importId: $importId, sources: [fact[1]], stated: fact[2]})
SET node += fact[3]
RETURN fact[0] AS id, elementId(node) AS node
