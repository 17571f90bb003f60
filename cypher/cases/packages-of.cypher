// Packages of fixed evidence of matters; those of the alert a case arises from are its own too.
//
// @param ids       matters
// @return key      the matter
// @return package  its properties
UNWIND $ids AS id
MATCH (matter:Matter {id: id})-[:ARISES_FROM]->{0,1}(:Matter)-[:FIXED_IN]->(package:EvidencePackage)
RETURN DISTINCT matter.id AS key, properties(package) AS package
ORDER BY key, package.madeAt, package.id
