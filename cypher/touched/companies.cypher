// Marks all lots for which companies bid.
//
// @param nodes  element ids of companies, or of penalties for the companies that they were set on
UNWIND $nodes AS element
MATCH (node) WHERE elementId(node) = element
MATCH (node)<-[:PENALISED_BY]-{0,1}(company:Company)-[:SUBMITTED]->(:Bid)-[:FOR_LOT]->(lot:Lot)
SET lot:Unexamined
