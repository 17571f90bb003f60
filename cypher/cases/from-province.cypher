// Alerts that the province sent down, as sources of alerts of our own.
//
// @param ids       only these, or empty for all
// @return sourceId    the number the province gave it
// @return companyIds  companies it is about, sorted
// @return lotIds      its lots
// @return actOn       the day of the latest lot
// @return area        administrative district
// @return lotName     name of the first lot
// @return facts       findings and rings about two of its companies in its lots
// @return sent        batch, issuer, issuedAt, model, level, content, timeLimit, responsible
// @return rules       rules of those findings
MATCH (alert:Alert)
WHERE NOT alert:Matter AND (size($ids) = 0 OR alert.id IN $ids)
WITH alert, COLLECT { MATCH (alert)-[:ABOUT]->(company:Company) RETURN DISTINCT company.id ORDER BY company.id } AS companyIds,
  COLLECT { MATCH (alert)-[:ABOUT]->(lot:Lot) RETURN DISTINCT lot.id ORDER BY lot.id } AS lotIds
CALL (alert, companyIds) {
  MATCH (alert)-[:ABOUT]->(lot:Lot)<-[:ABOUT]-(finding:Finding {lapsed: false})
  WHERE size([id IN finding.companyIds WHERE id IN companyIds]) >= 2 OR (size(companyIds) = 1 AND companyIds[0] IN finding.companyIds)
  RETURN collect(DISTINCT finding.id) AS facts, collect(DISTINCT finding.rule) AS rules
}
RETURN alert.id AS sourceId, companyIds, lotIds,
  head(COLLECT { MATCH (alert)-[:ABOUT]->(lot:Lot) RETURN date(coalesce(lot.openedAt, lot.bidDeadline)) AS day ORDER BY day IS NULL, day DESC LIMIT 1 }) AS actOn,
  head(COLLECT { MATCH (alert)-[:ABOUT]->(lot:Lot)-[:PART_OF]->(project:Project) WHERE project.area IS NOT NULL RETURN project.area ORDER BY lot.id LIMIT 1 }) AS area,
  head(COLLECT { MATCH (alert)-[:ABOUT]->(lot:Lot) RETURN lot.name ORDER BY lot.id LIMIT 1 }) AS lotName, facts,
  alert {.batch, .issuer, .issuedAt, .model, .level, .content, .timeLimit, .responsible} AS sent, rules
ORDER BY sourceId
