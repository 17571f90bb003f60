// Opens a case that arises from another matter.
//
// @param origin  the alert or the referral back
// @param case    properties of the case
MATCH (origin:Matter {id: $origin})
CREATE (opened:Case:Matter)
SET opened = $case
CREATE (opened)-[:ARISES_FROM]->(origin)
CREATE (opened)-[:HAS_STEP]->(:Step {id: opened.id + '/1', ordinal: 1, action: 'FILE', title: '立案', to: opened.state, actor: opened.updatedBy, at: opened.createdAt})
WITH origin, opened
CALL (origin, opened) { MATCH (origin)-[:CONCERNS]->(thing) MERGE (opened)-[:CONCERNS]->(thing) }
CALL (origin, opened) { MATCH (origin)-[:RESTS_ON]->(finding) MERGE (opened)-[:RESTS_ON]->(finding) }
