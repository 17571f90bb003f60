// Nodes that sheets describe or were the first to name. Reads every node once.
//
// @param sheets  numbers of the sheets
// @return node       the element id
// @return described  whether a description is kept of it, so that it has to be taken apart
MATCH (node)
WHERE any(source IN node.sources WHERE source / 4294967296 IN $sheets) AND NOT node:Version
RETURN elementId(node) AS node, node.stated IS NOT NULL AS described
