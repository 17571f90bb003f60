// Relations on a canvas, with the lines that state them.
//
// @param pairs  pairs of element ids, from and to
// @return one       where they begin
// @return other     where they end
// @return relation  their kind
// @return times     how many there are
// @return since     the first day of which is known that one holds
// @return until     the last such day
// @return sources   the lines that state them, each a sheet's number and a line in one
UNWIND $pairs AS pair
MATCH (one) WHERE elementId(one) = pair[0]
MATCH (other) WHERE elementId(other) = pair[1]
MATCH (one)-[relation]->(other)
WITH pair, relation, coalesce(relation.since, date(relation.month + '-01'), date(relation.at)) AS begins,
  coalesce(relation.until, date(relation.month + '-01') + duration({months: 1, days: -1}), date(relation.at)) AS ends
UNWIND coalesce(relation.sources, []) AS source
WITH pair, relation, begins, ends, source ORDER BY source
RETURN pair[0] AS one, pair[1] AS other, type(relation) AS relation, count(DISTINCT relation) AS times, min(begins) AS since, max(ends) AS until,
  collect(DISTINCT source) AS sources
ORDER BY one, other, relation
