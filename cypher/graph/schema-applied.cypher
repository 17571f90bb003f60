// Remembers that a schema file ran.
//
// @param name      the file's name
// @param checksum  a number made from its text
MERGE (version:SchemaVersion {name: $name})
SET version.checksum = $checksum
