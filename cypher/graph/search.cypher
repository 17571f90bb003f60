// Things by exact id, by name as written, by its beginning, and by words, in this order.
//
// @param text    the text
// @param folded  the text as names are folded
// @param words   the text as a query of words
// @param labels  labels that are wanted
// @param first   how many at the most
// @return id      the thing
// @return label   what it is
// @return name    its name
// @return reason  ID, NAME, NAME_BEGINNING or WORDS
// @return score   how well
CALL () {
  MATCH (node:Company|Lot|Project|Bid|Machine|IpAddress {id: $text})
  RETURN node, 'ID' AS reason, 1000.0 AS score
  UNION ALL
  MATCH (node:Company {foldedName: $folded})
  RETURN node, 'NAME' AS reason, 900.0 AS score
  UNION ALL
  MATCH (node:Company) WHERE node.foldedName STARTS WITH $folded
  WITH node ORDER BY node.id LIMIT 200
  RETURN node, 'NAME_BEGINNING' AS reason, 800.0 AS score
  UNION ALL
  CALL db.index.fulltext.queryNodes('names', $words, {limit: 400}) YIELD node, score
  RETURN node, 'WORDS' AS reason, score
}
WITH node, reason, score WHERE any(label IN labels(node) WHERE label IN $labels)
WITH node, reason, score ORDER BY score DESC
WITH node, head(collect({reason: reason, score: score})) AS best
RETURN node.id AS id, head([label IN labels(node) WHERE label IN $labels]) AS label,
  coalesce(node.name, node.value, node.masked) AS name, best.reason AS reason, best.score AS score
ORDER BY score DESC, id
LIMIT $first
