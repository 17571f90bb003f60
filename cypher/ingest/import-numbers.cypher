// The first import in force behind each sheet.
//
// @return sheet   the sheet's number
// @return number  the import's number
// @return id      the import's id
MATCH (import:Import)-[:READ]->(sheet:SourceFile)
WHERE NOT import.status IN ['UNDONE', 'UNDOING'] AND sheet.number IS NOT NULL
WITH sheet, import ORDER BY import.number
WITH sheet, head(collect(import)) AS owner
RETURN sheet.number AS sheet, owner.number AS number, owner.id AS id
ORDER BY sheet
