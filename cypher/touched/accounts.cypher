// Marks lots with deposits that come from accounts over three payments at the most, and lots with findings by those who paid into
// the accounts, because it became known who holds them.
//
// @param nodes  element ids of accounts, or of companies for those that they hold
UNWIND $nodes AS element
MATCH (node) WHERE elementId(node) = element
MATCH (node)-[:HOLDS]->{0,1}(account:Account)
WITH DISTINCT account
CALL (account) {
  MATCH (account)-[:PAID]->{0,3}(own:Account)
  WITH DISTINCT own
  MATCH (own)<-[:DEPOSIT_FROM]-(:Bid)-[:FOR_LOT]->(lot:Lot)
  SET lot:Unexamined
}
CALL (account) {
  MATCH (account)<-[:PAID]-{0,1}(from:Account)
  WITH DISTINCT from
  MATCH (from)<-[:HOLDS]-{0,1}(payer)-[:HOLDS]->{0,1}(value)
  WITH DISTINCT value
  MATCH (value)<-[:CITES]-(:Finding {lapsed: false})-[:ABOUT]->(lot:Lot)
  SET lot:Unexamined
}
