// Sets the review flags of a package.
//
// @param id         the package
// @param legal      passed or not; null leaves it
// @param technical  passed or not; null leaves it
// @return package   its properties
// @return matter    the matter
// @return played    who ever did what in it
MATCH (matter:Matter)-[:FIXED_IN]->(package:EvidencePackage {id: $id})
SET package.legalReview = coalesce($legal, package.legalReview), package.technicalReview = coalesce($technical, package.technicalReview)
RETURN properties(package) AS package, matter.id AS matter, matter.played AS played
