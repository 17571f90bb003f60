// Keeps what is known of a package of fixed evidence.
//
// @param id       the matter
// @param package  properties
MATCH (matter:Matter {id: $id})
CREATE (matter)-[:FIXED_IN]->(package:EvidencePackage)
SET package = $package
