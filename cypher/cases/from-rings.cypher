// Rings that hold, as sources of alerts.
//
// @param ids       only these, or empty for all
// @param grades    only of these grades
// @return sourceId    the ring
// @return companyIds  members, sorted
// @return lotIds      its lots
// @return rules       rules that show it
// @return bits        bits of evidence
// @return grade       how far it carries
// @return actOn       the day of the latest lot
// @return area        administrative district
// @return lotName     name of the first lot
// @return facts       what it rests on: ids of the findings
MATCH (ring:CollusionRing {lapsed: false})
WHERE (size($ids) = 0 OR ring.id IN $ids) AND ring.grade IN $grades
CALL (ring) {
  MATCH (ring)-[:SHOWN_BY]->(finding:Finding)
  RETURN collect(DISTINCT finding.rule) AS rules, collect(DISTINCT finding.id) AS facts
}
RETURN ring.id AS sourceId, COLLECT { MATCH (ring)-[:HAS_MEMBER]->(company:Company) RETURN company.id ORDER BY company.id } AS companyIds,
  ring.lotIds AS lotIds, rules, ring.strength AS bits, ring.grade AS grade, date(ring.lastSeen) AS actOn,
  head(COLLECT { MATCH (lot:Lot)-[:PART_OF]->(project:Project) WHERE lot.id IN ring.lotIds AND project.area IS NOT NULL RETURN project.area ORDER BY lot.id LIMIT 1 }) AS area,
  head(COLLECT { MATCH (lot:Lot) WHERE lot.id IN ring.lotIds RETURN lot.name ORDER BY lot.id LIMIT 1 }) AS lotName, facts
ORDER BY sourceId
