// Imports, the latest first.
//
// @return id         the import
// @return number     its running number
// @return status     RUNNING, COMPLETED, FAILED, UNDOING or UNDONE
// @return folder     what was asked to be imported
// @return startedAt  when it was first opened
// @return read       rows read
// @return accepted   rows that told the graph something new
// @return unchanged  rows that it knew already
// @return rejected   rows that could not be taken
MATCH (import:Import)
OPTIONAL MATCH (import)-[:READ]->(sheet:SourceFile)
RETURN import.id AS id, import.number AS number, import.status AS status, import.folder AS folder,
  import.startedAt AS startedAt, sum(sheet.accepted + sheet.unchanged + sheet.rejected) AS read,
  sum(sheet.accepted) AS accepted, sum(sheet.unchanged) AS unchanged, sum(sheet.rejected) AS rejected
ORDER BY number DESC
