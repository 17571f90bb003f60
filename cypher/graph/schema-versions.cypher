// Schema files that this graph has seen.
//
// @return name      the file's name
// @return checksum  a number made from its text when it ran
MATCH (version:SchemaVersion)
RETURN version.name AS name, version.checksum AS checksum
ORDER BY name
