// Lets nodes show what the sources say now.
//
// @param nodes  rows of node (element id) and properties, all of them
UNWIND $nodes AS row
MATCH (node) WHERE elementId(node) = row.node
SET node = row.properties
FOREACH (_ IN CASE WHEN node.registrationNumber IS NULL THEN [] ELSE [1] END | SET node:Constructor)
FOREACH (_ IN CASE WHEN node.registrationNumber IS NULL THEN [1] ELSE [] END | REMOVE node:Constructor)
FOREACH (_ IN CASE WHEN node.evaluator THEN [1] ELSE [] END | SET node:Evaluator)
FOREACH (_ IN CASE WHEN node.evaluator THEN [] ELSE [1] END | REMOVE node:Evaluator)
