// The time of the data: when the last import ended.
//
// @return at  the time; null where nothing was imported
OPTIONAL MATCH (import:Import)
WHERE import.finishedAt IS NOT NULL
RETURN max(import.finishedAt) AS at
