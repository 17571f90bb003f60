// Which data the graph holds.
//
// @return imports  how many imports hold
// @return latest   when the last of them ended
MATCH (import:Import) WHERE import.status <> 'UNDONE'
RETURN count(import) AS imports, max(import.finishedAt) AS latest
