// Licence-lending chains that hold, as sources of alerts.
//
// @param ids       only these, or empty for all
// @param grades    only of these grades
// @return sourceId    the chain
// @return companyIds  companies that borrow or lend, sorted
// @return lotIds      its lots
// @return rules       rules that show it
// @return bits        bits of evidence
// @return grade       how far it carries
// @return actOn       the last day of which anything is known
// @return area        administrative district
// @return lotName     name of the first lot
// @return facts       what it rests on: ids of the findings
// @return kind        kind of the chain
MATCH (chain:LicenceLendingChain {lapsed: false})
WHERE (size($ids) = 0 OR chain.id IN $ids) AND chain.grade IN $grades
CALL (chain) {
  MATCH (chain)-[:SHOWN_BY]->(finding:Finding)
  RETURN collect(DISTINCT finding.rule) AS rules, collect(DISTINCT finding.id) AS facts
}
RETURN chain.id AS sourceId, COLLECT { MATCH (chain)-[:HAS_PARTY]->(company:Company) RETURN DISTINCT company.id ORDER BY company.id } AS companyIds,
  chain.lotIds AS lotIds, rules, chain.strength AS bits, chain.grade AS grade, chain.lastSeen AS actOn,
  head(COLLECT { MATCH (lot:Lot)-[:PART_OF]->(project:Project) WHERE lot.id IN chain.lotIds AND project.area IS NOT NULL RETURN project.area ORDER BY lot.id LIMIT 1 }) AS area,
  head(COLLECT { MATCH (lot:Lot) WHERE lot.id IN chain.lotIds RETURN lot.name ORDER BY lot.id LIMIT 1 }) AS lotName, facts, chain.kind AS kind
ORDER BY sourceId
