// What bids show of machines and addresses, those of a lot in one row, as columns for mining; values that tie nobody are left
// out. In no order: the reader sorts them.
//
// @return lotId  the lot
// @return bids   of each bid: the bidder, and then all values
MATCH (lot:Lot)
RETURN lot.id AS lotId, COLLECT {
  MATCH (lot)<-[:FOR_LOT]-(bid:Bid)
  WHERE bid.companyId IS NOT NULL
  RETURN [bid.companyId] + COLLECT { MATCH (bid)-[:MADE_ON|SENT_FROM]->(value) WHERE value.admissible RETURN DISTINCT value.id }
} AS bids
