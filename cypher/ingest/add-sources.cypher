// Notes that another sheet describes nodes in the same words.
//
// @param nodes  rows of node (element id) and source
UNWIND $nodes AS row
MATCH (node) WHERE elementId(node) = row.node
SET node.sources = node.sources + row.source
