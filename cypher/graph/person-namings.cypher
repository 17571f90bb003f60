// Bids that name persons, the latest lots first, at most 200 each.
//
// @param ids        persons
// @return key       the person
// @return lot       id, name, ceilingPrice, openedAt
// @return bidder    id, name, basis; of a consortium the leader
// @return role      the part the person has
// @return position  as written
// @return won       whether the bidder won the lot
UNWIND $ids AS id
MATCH (person:Person {id: id})
CALL (person) {
  MATCH (person)<-[names:NAMES]-(bid:Bid)-[:FOR_LOT]->(lot:Lot)
  RETURN DISTINCT bid, lot, names.role AS role, names.position AS position, coalesce(lot.openedAt, lot.bidDeadline, bid.submittedAt) AS at
  ORDER BY at IS NULL, at DESC, bid.id, role, position LIMIT 200
}
WITH *, head(COLLECT {
  MATCH (company:Company)-[submitted:SUBMITTED]->(bid)
  RETURN company ORDER BY submitted.role <> 'LEAD', company.id
}) AS bidder
RETURN person.id AS key, lot {.id, .name, .ceilingPrice, .openedAt} AS lot, bidder {.id, .name, .basis} AS bidder, role, position,
  bidder IS NOT NULL AND EXISTS { (lot)-[:WON_BY]->(bidder) } AS won
ORDER BY key, at IS NULL, at DESC, bid.id, role, position
