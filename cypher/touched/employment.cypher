// Marks lots in which a bid names persons, or which they evaluated, and in which another bid is that of a company that employs them.
//
// @param pairs  rows of person and company, element ids
UNWIND $pairs AS pair
MATCH (person:Person) WHERE elementId(person) = pair.person
MATCH (company:Company) WHERE elementId(company) = pair.company
CALL (person) {
  MATCH (person)<-[:NAMES]-(bid:Bid)-[:FOR_LOT]->(lot:Lot)
  RETURN bid, lot
  UNION ALL
  MATCH (person)-[:EVALUATED]->(lot:Lot)
  RETURN NULL AS bid, lot
}
WITH company, bid, lot
WHERE EXISTS { MATCH (company)-[:SUBMITTED]->(other:Bid)-[:FOR_LOT]->(lot) WHERE bid IS NULL OR other <> bid }
  OR bid IS NULL AND EXISTS { (lot)-[:PART_OF]->{0,1}()-[:RUN_BY|INVITED_BY]->(company) }
SET lot:Unexamined
