// Marks lots with deposits that payments may have paid for: those made soon after, from the account or one that it paid. Marks
// lots with findings by the payers, too, since each may have paid another firm.
//
// @param payments  rows of from and to (element ids) and at
UNWIND $payments AS row
MATCH (from:Account) WHERE elementId(from) = row.from
MATCH (to:Account) WHERE elementId(to) = row.to
CALL (row, to) {
  MATCH (to)-[:PAID]->{0,2}(own:Account)
  WITH DISTINCT row, own
  MATCH (own)<-[deposit:DEPOSIT_FROM]-(:Bid)-[:FOR_LOT]->(lot:Lot)
  WHERE deposit.at >= row.at - duration({days: 1}) AND deposit.at <= row.at + duration({days: 367})
  SET lot:Unexamined
}
CALL (from) {
  MATCH (from)<-[:HOLDS]-{0,1}(payer)-[:HOLDS]->{0,1}(value)
  WITH DISTINCT value
  MATCH (value)<-[:CITES]-(:Finding {lapsed: false})-[:ABOUT]->(lot:Lot)
  SET lot:Unexamined
}
