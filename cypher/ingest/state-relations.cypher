// States relationships between nodes that may know each other already: makes those that are new, and notes where the
// others are stated again. A relationship is its ends, its type and its properties.
//
// @param facts     rows of from and to (element ids), kind, row, source and properties
// @param importId  the import that states them
// @return row      the row that states it
// @return created  whether it was new
UNWIND $facts AS fact
MATCH (from) WHERE elementId(from) = fact.from
MATCH (to) WHERE elementId(to) = fact.to
OPTIONAL MATCH (from)-[same:$(fact.kind)]->(to)
WHERE size(keys(same)) = size(keys(fact.properties)) + 2
  AND all(key IN keys(fact.properties) WHERE same[key] = fact.properties[key])
WITH fact, from, to, head(collect(same)) AS known
FOREACH (_ IN CASE WHEN known IS NULL THEN [1] ELSE [] END |
  CREATE (from)-[relation:$(fact.kind)]->(to)
  SET relation = fact.properties, relation.importId = $importId, relation.sources = [fact.source]
)
FOREACH (_ IN CASE WHEN none(source IN known.sources WHERE source / 4294967296 = fact.source / 4294967296) THEN [1] ELSE [] END |
  SET known.sources = known.sources + fact.source
)
RETURN fact.row AS row, known IS NULL AS created
