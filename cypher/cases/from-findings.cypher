// Findings that hold, as sources of alerts. Where none are named, those that show a ring or chain that holds are left to it.
//
// @param ids       only these, or empty for all
// @param grades    only of these grades
// @return sourceId    the finding
// @return companyIds  companies it is about, sorted
// @return lotIds      its lots
// @return rules       its rule
// @return bits        bits of evidence
// @return grade       how far it carries
// @return actOn       the day of the latest lot
// @return area        administrative district
// @return lotName     name of the first lot
// @return facts       its own id
MATCH (finding:Finding {lapsed: false})
WHERE finding.grade IN $grades AND (finding.id IN $ids OR (size($ids) = 0
  AND NOT EXISTS { (finding)<-[:SHOWN_BY]-(:CollusionRing {lapsed: false}) }
  AND NOT EXISTS { (finding)<-[:SHOWN_BY]-(:LicenceLendingChain {lapsed: false}) }))
RETURN finding.id AS sourceId, COLLECT { MATCH (finding)-[:ABOUT]->(company:Company) RETURN DISTINCT company.id ORDER BY company.id } AS companyIds,
  finding.lotIds AS lotIds, [finding.rule] AS rules, finding.bits AS bits, finding.grade AS grade,
  head(COLLECT { MATCH (finding)-[:ABOUT]->(lot:Lot) RETURN date(coalesce(lot.openedAt, lot.bidDeadline)) AS day ORDER BY day IS NULL, day DESC LIMIT 1 }) AS actOn,
  head(COLLECT { MATCH (finding)-[:ABOUT]->(lot:Lot)-[:PART_OF]->(project:Project) WHERE project.area IS NOT NULL RETURN project.area ORDER BY lot.id LIMIT 1 }) AS area,
  head(COLLECT { MATCH (finding)-[:ABOUT]->(lot:Lot) RETURN lot.name ORDER BY lot.id LIMIT 1 }) AS lotName, [finding.id] AS facts
ORDER BY sourceId
