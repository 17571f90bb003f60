// Marks the lots for which companies invite to bid, or that they run.
//
// @param nodes  element ids
UNWIND $nodes AS element
MATCH (company:Company)<-[:INVITED_BY|RUN_BY]-(node) WHERE elementId(company) = element
MATCH (node)<-[:PART_OF]-{0,1}(lot:Lot)
SET lot:Unexamined
