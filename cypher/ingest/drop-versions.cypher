// Forgets the descriptions of nodes, before they are kept anew.
//
// @param subjects  kind and id of the nodes
UNWIND $subjects AS subject
MATCH (version:Version {subject: subject})
DELETE version
