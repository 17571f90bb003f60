// Marks lots with findings by values of which bids make another firm a user.
//
// @param nodes  element ids of bids
UNWIND $nodes AS element
MATCH (bid:Bid)-[use:MADE_ON|SENT_FROM|DEPOSIT_FROM|NAMES|CONTACTED_BY|BOUGHT_BY]->(value) WHERE elementId(bid) = element
WITH DISTINCT bid, value, type(use) AS kind
WHERE EXISTS { (value)<-[:CITES]-(:Finding {lapsed: false}) }
MATCH (bid)<-[:SUBMITTED]-(company:Company)
WITH DISTINCT company, value, kind
WHERE kind = 'BOUGHT_BY' OR NOT EXISTS {
  MATCH (company)-[:SUBMITTED]->(known:Bid)-[before:MADE_ON|SENT_FROM|DEPOSIT_FROM|NAMES|CONTACTED_BY]->(value)
  WHERE type(before) = kind AND NOT elementId(known) IN $nodes
}
WITH DISTINCT value
MATCH (value)<-[:CITES]-(finding:Finding {lapsed: false})-[:ABOUT]->(lot:Lot)
WHERE finding.reach = 'LOT' AND EXISTS { (finding)-[:HAS_EVIDENCE]->(:Evidence {nodeId: value.id, admissible: true}) }
SET lot:Unexamined
