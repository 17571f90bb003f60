// Nodes that outlive a first load, which builds the store anew: users and tokens. They have no relationships.
//
// @return labels      their labels
// @return properties  all that they hold
MATCH (node:Kept)
RETURN labels(node) AS labels, properties(node) AS properties
