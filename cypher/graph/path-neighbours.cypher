// Neighbours of nodes of a way, for ways to go on through them. A node that is no end of the way and has too many neighbours has
// none here, so that nothing passes through it; a person whom no number identifies is nobody's neighbour, unless an end.
//
// Every relationship of the nodes is looked at until the gate is passed; a node with more than so many is left out by a lookup
// in the store. Which relations hold on a day is told in graph/neighbourhood.
//
// @param elements   element ids of the nodes
// @param ends       element ids of both ends of the way
// @param relations  kinds of relations to follow
// @param labels     labels of what rows state
// @param asOf       the day; null for any
// @param gate       with more neighbours than that a node is passed by
// @param most       with more relationships than that a node is not looked at
// @return element  the node
// @return others   its neighbours: element, key (label and id)
UNWIND $elements AS element
MATCH (node) WHERE elementId(node) = element
WITH node, elementId(node) IN $ends AS isEnd
WHERE isEnd OR COUNT { (node)--() } <= $most
CALL (node, isEnd) {
  WITH node, isEnd WHERE isEnd
  MATCH (node)-[relation]-(other)
  WHERE other <> node AND type(relation) IN $relations AND any(label IN labels(other) WHERE label IN $labels)
    AND (NOT other:Person OR other.basis IN ['IDENTITY_NUMBER', 'REGISTRATION_NUMBER'] OR elementId(other) IN $ends)
    AND ($asOf IS NULL OR (
    (relation.since IS NULL OR relation.since <= $asOf) AND (relation.until IS NULL OR relation.until >= $asOf)
    AND (relation.month IS NULL OR relation.month = left(toString($asOf), 7)) AND (relation.at IS NULL OR date(relation.at) <= $asOf)))
  RETURN DISTINCT other
  UNION ALL
  WITH node, isEnd WHERE NOT isEnd
  MATCH (node)-[relation]-(other)
  WHERE other <> node AND type(relation) IN $relations AND any(label IN labels(other) WHERE label IN $labels)
    AND (NOT other:Person OR other.basis IN ['IDENTITY_NUMBER', 'REGISTRATION_NUMBER'] OR elementId(other) IN $ends)
    AND ($asOf IS NULL OR (
    (relation.since IS NULL OR relation.since <= $asOf) AND (relation.until IS NULL OR relation.until >= $asOf)
    AND (relation.month IS NULL OR relation.month = left(toString($asOf), 7)) AND (relation.at IS NULL OR date(relation.at) <= $asOf)))
  RETURN DISTINCT other LIMIT $gate + 1
}
WITH node, isEnd, collect({element: elementId(other), key: head([label IN labels(other) WHERE label IN $labels]) + ':' + other.id}) AS others
WHERE isEnd OR size(others) <= $gate
RETURN elementId(node) AS element, others
ORDER BY element
