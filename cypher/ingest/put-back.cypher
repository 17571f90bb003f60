// Puts back nodes that outlive a first load.
//
// @param nodes  labels and properties of each
// @return nodes  how many
UNWIND $nodes AS kept
CREATE (node:$(kept.labels))
SET node = kept.properties
RETURN count(*) AS nodes
