// Lets what a taken back import shared with another one name that other one.
//
// @param importId  the import that is taken back
// @param owners    import ids by sheet number as text
MATCH (node {importId: $importId})
WHERE node.sources IS NOT NULL
CALL (node) {
  SET node.importId = coalesce($owners[toString(head(node.sources) / 4294967296)], node.importId)
} IN TRANSACTIONS OF 10000 ROWS
