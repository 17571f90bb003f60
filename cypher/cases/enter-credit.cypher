// Lets a credit entry stand as a penalty of its company.
//
// @param id       the entry
// @param penalty  properties
MATCH (entry:CreditEntry:Matter {id: $id})-[:CONCERNS]->(company:Company)
MERGE (penalty:Penalty {id: 'credit:' + entry.id})
SET penalty += $penalty
MERGE (company)-[:PENALISED_BY]->(penalty)
MERGE (entry)-[:ENTERED_AS]->(penalty)
