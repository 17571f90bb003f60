// Opens an import, or opens it again after it was stopped or taken back.
//
// @param id       made from the content of its files
// @param now      the time
// @param folder   what was asked to be imported, for people
// @return number  its running number
MERGE (import:Import {id: $id})
ON CREATE SET import.folder = $folder, import.startedAt = $now
WITH import
OPTIONAL MATCH (other:Import) WHERE other.number IS NOT NULL
WITH import, coalesce(max(other.number), 0) + 1 AS next
SET import.number = CASE WHEN import.number IS NULL OR import.status = 'UNDONE' THEN next ELSE import.number END,
    import.status = CASE WHEN import.status = 'COMPLETED' THEN import.status ELSE 'RUNNING' END
RETURN import.number AS number
