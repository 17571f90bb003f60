// Settles nodes that no sheet describes any more: those that nothing refers to are deleted, the others name the first row
// that refers to them.
//
// @param nodes   element ids
// @param sheets  numbers of the sheets that are taken out
// @param owners  import ids by sheet number as text, for the sheets that stay
UNWIND $nodes AS element
MATCH (node) WHERE elementId(node) = element AND node.stated IS NULL
OPTIONAL MATCH (node)-[relation]-() WHERE relation.sources IS NOT NULL
UNWIND coalesce(relation.sources, [NULL]) AS source
WITH node, min(CASE WHEN source / 4294967296 IN $sheets THEN NULL ELSE source END) AS first
FOREACH (_ IN CASE WHEN first IS NULL THEN [1] ELSE [] END | DETACH DELETE node)
FOREACH (_ IN CASE WHEN first IS NULL THEN [] ELSE [1] END |
  SET node.sources = [first], node.importId = $owners[toString(first / 4294967296)]
)
