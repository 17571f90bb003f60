// What nodes show.
//
// @param nodes  element ids
// @return node        the element id
// @return label       the label of its kind
// @return properties  all its properties
UNWIND $nodes AS element
MATCH (node) WHERE elementId(node) = element
RETURN element AS node,
  CASE WHEN node:CompanyName THEN 'Company' ELSE head([label IN labels(node) WHERE NOT label IN ['Constructor', 'Evaluator', 'Unexamined']]) END AS label,
  properties(node) AS properties
