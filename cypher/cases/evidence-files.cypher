// Files that the evidence of matters stands in.
//
// @param id       the matter
// @return name    the file's name
// @return sha256  SHA-256 of it
// @return folder  what was asked to be imported
// @return importId  the import
MATCH (matter:Matter {id: $id})-[:RESTS_ON]->(:Finding)-[:HAS_EVIDENCE]->(evidence:Evidence {admissible: true})
WHERE evidence.sha256 <> ''
OPTIONAL MATCH (import:Import {id: evidence.importId})
RETURN DISTINCT evidence.file AS name, evidence.sha256 AS sha256, import.folder AS folder, evidence.importId AS importId
ORDER BY name, sha256
