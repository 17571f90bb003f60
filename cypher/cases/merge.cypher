// Lets an alert go into another one, which then concerns what it concerned; nothing where the other one is over.
//
// @param id      the alert that ends
// @param target  the alert that takes it in
// @param by      who merges
// @param at      now
// @return id     the alert that took it in
MATCH (gone:Alert:Matter {id: $id}), (target:Alert:Matter {id: $target})
WHERE NOT target.state IN ['CLOSED', 'DECLINED', 'MERGED', 'REPORTED']
SET target.version = target.version + 1, target.updatedBy = $by, target.updatedAt = $at,
  target.companyIds = [id IN target.companyIds WHERE NOT id IN gone.companyIds] + gone.companyIds,
  target.lotIds = [id IN target.lotIds WHERE NOT id IN gone.lotIds] + gone.lotIds,
  target.findingIds = [id IN target.findingIds WHERE NOT id IN gone.findingIds] + gone.findingIds,
  target.rules = [rule IN target.rules WHERE NOT rule IN gone.rules] + gone.rules
MERGE (gone)-[:MERGED_INTO]->(target)
CREATE (target)-[:HAS_STEP]->(:Step {id: target.id + '/' + toString(target.version), ordinal: target.version, action: 'TAKE_IN', title: '并入', from: target.state,
  to: target.state, actor: $by, at: $at, note: gone.id})
WITH gone, target
CALL (gone, target) { MATCH (gone)-[:CONCERNS]->(thing) MERGE (target)-[:CONCERNS]->(thing) }
CALL (gone, target) { MATCH (gone)-[:RESTS_ON]->(finding) MERGE (target)-[:RESTS_ON]->(finding) }
RETURN target.id AS id
