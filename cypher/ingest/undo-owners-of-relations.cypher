// Lets relationships that a taken back import shared with another one name that other one.
//
// @param importId  the import that is taken back
// @param owners    import ids by sheet number as text
MATCH (from)-[relation {importId: $importId}]->(to)
CALL (relation) {
  SET relation.importId = coalesce($owners[toString(head(relation.sources) / 4294967296)], relation.importId)
} IN TRANSACTIONS OF 10000 ROWS
