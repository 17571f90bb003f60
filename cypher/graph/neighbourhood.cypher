// Neighbours of a thing by relations that hold on a day, in an order, each with the relations to it. Every relationship of the
// thing is looked at once; degrees are lookups in the store; only the neighbours that are kept are described.
//
// A relation holds from since to until, or in its month; what happened at a time holds from that day on; one without any time
// always holds. Only things that rows state are neighbours: what detection and imports keep for themselves is none.
//
// @param element    element id of the thing
// @param relations  kinds of relations to follow
// @param labels     labels of what rows state
// @param asOf       the day; null for any
// @param order      LEAST_CONNECTED, MOST_CONNECTED or NAME
// @param limit      how many at the most
// @return label    what the neighbour is
// @return id       its id
// @return caption  what may be shown of it
// @return degree   how many relationships it has
// @return total    how many neighbours there are in all
// @return edges    relations to it by kind and direction: relation, leaves the thing, since, until, times
MATCH (centre) WHERE elementId(centre) = $element
CALL (centre) {
  MATCH (centre)-[relation]-(other)
  WHERE other <> centre AND type(relation) IN $relations AND any(label IN labels(other) WHERE label IN $labels)
    AND ($asOf IS NULL OR (
    (relation.since IS NULL OR relation.since <= $asOf) AND (relation.until IS NULL OR relation.until >= $asOf)
    AND (relation.month IS NULL OR relation.month = left(toString($asOf), 7)) AND (relation.at IS NULL OR date(relation.at) <= $asOf)))
  RETURN collect(DISTINCT other) AS others
}
WITH centre, others, size(others) AS total
UNWIND others AS other
WITH centre, total, other, COUNT { (other)--() } AS degree, head([label IN labels(other) WHERE label IN $labels]) AS label,
  CASE WHEN other:Person THEN coalesce(other.maskedNumber, other.registrationNumber, other.id) ELSE coalesce(other.name, other.masked, other.value, other.id) END AS caption
WITH centre, total, other, degree, label, caption,
  CASE $order WHEN 'LEAST_CONNECTED' THEN degree WHEN 'MOST_CONNECTED' THEN -degree ELSE 0 END AS place,
  CASE WHEN $order = 'NAME' THEN caption ELSE '' END AS written
ORDER BY place, written, label, other.id
LIMIT $limit
CALL (centre, other) {
  MATCH (centre)-[relation]-(other)
  WHERE type(relation) IN $relations
    AND ($asOf IS NULL OR (
    (relation.since IS NULL OR relation.since <= $asOf) AND (relation.until IS NULL OR relation.until >= $asOf)
    AND (relation.month IS NULL OR relation.month = left(toString($asOf), 7)) AND (relation.at IS NULL OR date(relation.at) <= $asOf)))
  WITH type(relation) AS kind, startNode(relation) = centre AS leaves,
    coalesce(relation.since, date(relation.month + '-01'), date(relation.at)) AS begins,
    coalesce(relation.until, date(relation.month + '-01') + duration({months: 1, days: -1}), date(relation.at)) AS ends
  WITH kind, leaves, count(*) AS times, CASE WHEN count(begins) = count(*) THEN min(begins) END AS since,
    CASE WHEN count(ends) = count(*) THEN max(ends) END AS until
  ORDER BY kind, leaves DESC
  RETURN collect({relation: kind, leaves: leaves, times: times, since: since, until: until}) AS edges
}
RETURN label, other.id AS id, caption, degree, total, edges
ORDER BY place, written, label, id
