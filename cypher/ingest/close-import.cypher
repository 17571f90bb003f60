// Closes an import.
//
// @param id      the import
// @param now     the time
// @param status  COMPLETED, FAILED or UNDONE
MATCH (import:Import {id: $id})
SET import.finishedAt = CASE WHEN import.status = $status AND import.finishedAt IS NOT NULL THEN import.finishedAt ELSE $now END,
    import.status = $status
