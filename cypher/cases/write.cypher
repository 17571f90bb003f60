// Writes what a move changes, with the step that tells of it.
//
// @param id       the matter
// @param changes  properties; null ones are taken away
// @param step     properties of the step
// @return matter  the matter's properties after it
MATCH (matter:Matter {id: $id})
SET matter += $changes
CREATE (matter)-[:HAS_STEP]->(step:Step)
SET step = $step
RETURN properties(matter) AS matter
