// Makes alerts, or updates what is known of them where they are there already; one whose facts are the same stays untouched.
//
// @param alerts  rows of id, born (properties of a new one), facts (what its source says now), companyIds, lotIds, findingIds and
//                source (label and id)
// @param at      now
// @param by      who says so
// @return raised   how many are new
// @return updated  how many got new facts
UNWIND $alerts AS row
MERGE (alert:Alert {id: row.id})
ON CREATE SET alert:Matter, alert += row.born, alert.isNew = true
WITH alert, row, coalesce(alert.isNew, false) AS isNew, alert.factsHash IS NULL OR alert.factsHash <> row.facts.factsHash AS isChanged
SET alert += row.facts, alert.isNew = null
FOREACH (_ IN CASE WHEN isChanged AND NOT isNew THEN [1] ELSE [] END |
  SET alert.version = alert.version + 1, alert.updatedAt = $at, alert.updatedBy = $by, alert.factsChangedAt = $at,
    alert.foundAgain = coalesce(alert.foundAgain, 0) + 1)
WITH alert, row, isNew, isChanged
CALL (alert, row, isChanged) {
  WITH alert, row WHERE isChanged
  OPTIONAL MATCH (alert)-[old:CONCERNS|RESTS_ON]->()
  DELETE old
  WITH DISTINCT alert, row
  CALL (alert, row) { UNWIND row.companyIds AS id MATCH (company:Company {id: id}) MERGE (alert)-[:CONCERNS]->(company) }
  CALL (alert, row) { UNWIND row.lotIds AS id MATCH (lot:Lot {id: id}) MERGE (alert)-[:CONCERNS]->(lot) }
  CALL (alert, row) { UNWIND row.findingIds AS id MATCH (finding:Finding {id: id}) MERGE (alert)-[:RESTS_ON]->(finding) }
}
CALL (alert, row) {
  WITH alert, row WHERE row.source.label = 'CollusionRing' MATCH (source:CollusionRing {id: row.source.id}) MERGE (alert)-[:RAISED_BY]->(source)
}
CALL (alert, row) {
  WITH alert, row WHERE row.source.label = 'LicenceLendingChain' MATCH (source:LicenceLendingChain {id: row.source.id}) MERGE (alert)-[:RAISED_BY]->(source)
}
CALL (alert, row) {
  WITH alert, row WHERE row.source.label = 'Finding' MATCH (source:Finding {id: row.source.id}) MERGE (alert)-[:RAISED_BY]->(source)
}
CALL (alert, row) {
  WITH alert, row WHERE row.source.label = 'Alert' MATCH (source:Alert {id: row.source.id}) MERGE (alert)-[:RAISED_BY]->(source)
}
RETURN sum(CASE WHEN isNew THEN 1 ELSE 0 END) AS raised, sum(CASE WHEN isChanged AND NOT isNew THEN 1 ELSE 0 END) AS updated
