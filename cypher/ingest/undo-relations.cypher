// Takes sheets out of relationships: those that nothing else states are deleted, the others forget the sheets. Reads every
// relationship once.
//
// @param sheets  numbers of the sheets
// @param owners  import ids by sheet number as text, for the sheets that stay
MATCH (from)-[relation]->(to)
WHERE any(source IN relation.sources WHERE source / 4294967296 IN $sheets)
CALL (relation) {
  WITH relation, [source IN relation.sources WHERE NOT source / 4294967296 IN $sheets] AS left
  FOREACH (_ IN CASE WHEN left = [] THEN [1] ELSE [] END | DELETE relation)
  FOREACH (_ IN CASE WHEN left = [] THEN [] ELSE [1] END |
    SET relation.sources = left, relation.importId = $owners[toString(left[0] / 4294967296)]
  )
} IN TRANSACTIONS OF 10000 ROWS
