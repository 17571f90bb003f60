// What was done in matters, in order.
//
// @param ids    matters
// @return key   the matter
// @return step  its properties
UNWIND $ids AS id
MATCH (matter:Matter {id: id})-[:HAS_STEP]->(step:Step)
RETURN matter.id AS key, properties(step) AS step
ORDER BY key, step.ordinal
