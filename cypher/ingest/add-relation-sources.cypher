// Notes that another sheet states relationships that are known.
//
// @param relations  rows of relation (element id) and source
UNWIND $relations AS row
MATCH ()-[relation]->() WHERE elementId(relation) = row.relation
SET relation.sources = relation.sources + row.source
