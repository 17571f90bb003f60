// Descriptions that differ, of nodes that have several.
//
// @param subjects  kind and id of the nodes
// @return subject  the node it describes
// @return version  its properties
UNWIND $subjects AS subject
MATCH (version:Version {subject: subject})
RETURN subject, properties(version) AS version
ORDER BY subject, version.number
