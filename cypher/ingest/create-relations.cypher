// Makes relationships that are known to be new.
//
// @param facts     rows of from and to (element ids), kind, source and properties
// @param importId  the import that states them
UNWIND $facts AS fact
MATCH (from) WHERE elementId(from) = fact.from
MATCH (to) WHERE elementId(to) = fact.to
CREATE (from)-[relation:$(fact.kind)]->(to)
SET relation = fact.properties, relation.importId = $importId, relation.sources = [fact.source]
