// Forgets the sheets of an import that has been taken back.
//
// @param id      the import
// @param sheets  numbers of the sheets that were taken out
MATCH (import:Import {id: $id})
SET import.status = 'UNDONE'
WITH import
OPTIONAL MATCH (import)-[read:READ]->(sheet:SourceFile)
DELETE read
WITH sheet WHERE sheet.number IN $sheets
DETACH DELETE sheet
