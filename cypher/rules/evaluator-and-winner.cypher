// Who evaluated which lots.
//
// @return evaluatorId  the evaluator
// @return lotId        the lot
// @return node         its node
// @return source       where it stands
// @return importId     the import that stated it
MATCH (evaluator:Person)-[sat:EVALUATED]->(lot:Lot)
WITH evaluator, lot, min(sat.sources[0]) AS source, min(sat.importId) AS importId
RETURN evaluator.id AS evaluatorId, lot.id AS lotId, elementId(lot) AS node, source, importId
ORDER BY evaluatorId, lotId
