// Opens a sheet of an import, or says how far it has been read.
//
// @param importId  the import that reads it
// @param id        made from the file's content, the sheet's name and the way it is read
// @param sheet     its properties when it is new: name, sheet, sha256, table
// @return number      its running number, the upper half of every source
// @return status      LOADING or LOADED
// @return records     how many records have been read and landed
// @return accepted    rows that told the graph something new
// @return unchanged   rows that it knew already
// @return rejected    rows that could not be taken
MATCH (import:Import {id: $importId})
MERGE (sheet:SourceFile {id: $id})
ON CREATE SET sheet += $sheet, sheet.status = 'LOADING', sheet.records = 0, sheet.accepted = 0, sheet.unchanged = 0,
  sheet.rejected = 0
MERGE (import)-[:READ]->(sheet)
WITH sheet
OPTIONAL MATCH (other:SourceFile) WHERE other.number IS NOT NULL
WITH sheet, coalesce(max(other.number), 0) + 1 AS next
SET sheet.number = coalesce(sheet.number, next)
RETURN sheet.number AS number, sheet.status AS status, sheet.records AS records, sheet.accepted AS accepted,
  sheet.unchanged AS unchanged, sheet.rejected AS rejected
