// How many neighbours a thing has by each relation that holds on a day, and in all; none of them is described.
//
// @param element    element id of the thing
// @param relations  kinds of relations
// @param labels     labels of what rows state
// @param asOf       the day; null for any
// @return relation  the kind of relation; null for all of them together
// @return count     how many neighbours
MATCH (centre) WHERE elementId(centre) = $element
CALL (centre) {
  MATCH (centre)-[relation]-(other)
  WHERE other <> centre AND type(relation) IN $relations AND any(label IN labels(other) WHERE label IN $labels)
    AND ($asOf IS NULL OR (
    (relation.since IS NULL OR relation.since <= $asOf) AND (relation.until IS NULL OR relation.until >= $asOf)
    AND (relation.month IS NULL OR relation.month = left(toString($asOf), 7)) AND (relation.at IS NULL OR date(relation.at) <= $asOf)))
  RETURN type(relation) AS relation, count(DISTINCT other) AS count
  UNION ALL
  MATCH (centre)-[relation]-(other)
  WHERE other <> centre AND type(relation) IN $relations AND any(label IN labels(other) WHERE label IN $labels)
    AND ($asOf IS NULL OR (
    (relation.since IS NULL OR relation.since <= $asOf) AND (relation.until IS NULL OR relation.until >= $asOf)
    AND (relation.month IS NULL OR relation.month = left(toString($asOf), 7)) AND (relation.at IS NULL OR date(relation.at) <= $asOf)))
  RETURN null AS relation, count(DISTINCT other) AS count
}
RETURN relation, count
ORDER BY count DESC, relation
