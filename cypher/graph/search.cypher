// Things by exact id, by a value in any form, by name as written, by its beginning, by pinyin and initials, and by words, in this
// order.
//
// @param ids      ids that the text may stand for as it is
// @param values   ids of things whose value the text may state in another form: a telephone, an account, a network address
// @param names    the text as names are folded, in simplified and traditional characters
// @param latin    the text as pinyin or initials; null when it can be neither
// @param words    the text as a query of words
// @param persons  whether persons may be found by their name
// @param text     the text
// @param labels   labels that are wanted
// @param first    how many at the most
// @return id      the thing
// @return label   what it is
// @return name    its name
// @return reason  ID, VALUE, NAME, NAME_BEGINNING, PINYIN, INITIALS or WORDS
// @return score   how well
CALL () {
  UNWIND $ids AS id
  MATCH (node:Company|Person|Project|Lot|Bid|Machine|IpAddress|Contract|Permit|Subcontract|Penalty|Alert|Referral {id: id})
  RETURN node, 'ID' AS reason, 1000.0 AS score
  UNION ALL
  UNWIND $values AS id
  MATCH (node:Machine|IpAddress|Phone|Account|Email|Person {id: id})
  RETURN node, 'VALUE' AS reason, 950.0 AS score
  UNION ALL
  UNWIND $names AS name
  MATCH (node:Company {foldedName: name})
  RETURN node, 'NAME' AS reason, 900.0 AS score
  UNION ALL
  MATCH (node:Person {name: $text}) WHERE $persons
  RETURN node, 'NAME' AS reason, 900.0 AS score
  UNION ALL
  UNWIND $names AS name
  MATCH (node:Company) WHERE node.foldedName STARTS WITH name
  WITH node ORDER BY node.id LIMIT 200
  RETURN node, 'NAME_BEGINNING' AS reason, 800.0 AS score
  UNION ALL
  MATCH (node:Company) WHERE node.pinyin CONTAINS $latin
  WITH node ORDER BY node.id LIMIT 200
  RETURN node, 'PINYIN' AS reason, CASE WHEN node.pinyin STARTS WITH $latin THEN 700.0 ELSE 600.0 END AS score
  UNION ALL
  MATCH (node:Company) WHERE node.initials CONTAINS $latin
  WITH node ORDER BY node.id LIMIT 200
  RETURN node, 'INITIALS' AS reason, CASE WHEN node.initials STARTS WITH $latin THEN 500.0 ELSE 400.0 END AS score
  UNION ALL
  UNWIND $words AS words
  CALL db.index.fulltext.queryNodes('names', words, {limit: 400}) YIELD node, score
  RETURN node, 'WORDS' AS reason, score
}
WITH node, reason, score WHERE any(label IN labels(node) WHERE label IN $labels)
WITH node, reason, score ORDER BY score DESC
WITH node, head(collect({reason: reason, score: score})) AS best
RETURN node.id AS id, head([label IN labels(node) WHERE label IN $labels]) AS label,
  CASE WHEN node:Person AND NOT $persons THEN null ELSE coalesce(node.name, node.value, node.masked) END AS name, best.reason AS reason, best.score AS score
ORDER BY score DESC, id
LIMIT $first
