// Relations between neighbours on ways, by kind and direction. Which relations hold on a day is told in graph/neighbourhood.
//
// @param pairs      pairs of element ids
// @param relations  kinds of relations to follow
// @param asOf       the day; null for any
// @return one       the first of the pair
// @return other     the second
// @return relation  the kind
// @return leaves    whether it leads from the first to the second
// @return times     how many relationships there are
// @return since     the first day of which is known that it holds
// @return until     the last such day
UNWIND $pairs AS pair
MATCH (one) WHERE elementId(one) = pair[0]
MATCH (other) WHERE elementId(other) = pair[1]
MATCH (one)-[relation]-(other)
WHERE type(relation) IN $relations
    AND ($asOf IS NULL OR (
    (relation.since IS NULL OR relation.since <= $asOf) AND (relation.until IS NULL OR relation.until >= $asOf)
    AND (relation.month IS NULL OR relation.month = left(toString($asOf), 7)) AND (relation.at IS NULL OR date(relation.at) <= $asOf)))
WITH pair, type(relation) AS kind, startNode(relation) = one AS leaves,
    coalesce(relation.since, date(relation.month + '-01'), date(relation.at)) AS begins,
    coalesce(relation.until, date(relation.month + '-01') + duration({months: 1, days: -1}), date(relation.at)) AS ends
WITH pair, kind, leaves, count(*) AS times, CASE WHEN count(begins) = count(*) THEN min(begins) END AS since,
  CASE WHEN count(ends) = count(*) THEN max(ends) END AS until
RETURN pair[0] AS one, pair[1] AS other, kind AS relation, leaves, times, since, until
ORDER BY one, other, relation, leaves DESC
