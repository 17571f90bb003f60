// Begins to take an import back: its sheets that no other import in force has read.
//
// @param id  the import
// @return sheets  numbers of the sheets to take out
MATCH (import:Import {id: $id})
SET import.status = 'UNDOING'
WITH import
MATCH (import)-[:READ]->(sheet:SourceFile)
WHERE NOT EXISTS { (sheet)<-[:READ]-(other:Import) WHERE other <> import AND NOT other.status IN ['UNDONE', 'UNDOING'] }
RETURN collect(sheet.number) AS sheets
