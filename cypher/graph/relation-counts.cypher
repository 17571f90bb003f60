// Neighbours of a thing counted by relation and direction, on a day; a relation holds on a day as in graph/neighbourhood. Every
// relationship of the thing is looked at once, its neighbours are not described.
//
// @param element    element id of the thing
// @param relations  kinds of relations to count
// @param labels     labels of what rows state
// @param asOf       the day; null for any
// @return relation    kind of relation
// @return leaves      whether it leaves the thing
// @return neighbours  different neighbours by it
MATCH (centre) WHERE elementId(centre) = $element
MATCH (centre)-[relation]-(other)
WHERE other <> centre AND type(relation) IN $relations AND any(label IN labels(other) WHERE label IN $labels)
  AND ($asOf IS NULL OR (
  (relation.since IS NULL OR relation.since <= $asOf) AND (relation.until IS NULL OR relation.until >= $asOf)
  AND (relation.month IS NULL OR relation.month = left(toString($asOf), 7)) AND (relation.at IS NULL OR date(relation.at) <= $asOf)))
WITH type(relation) AS relation, startNode(relation) = centre AS leaves, count(DISTINCT other) AS neighbours
RETURN relation, leaves, neighbours
ORDER BY neighbours DESC, relation, leaves DESC
