// Bidders of a lot; a consortium bids once, under its leader.
//
// @param lotId      the lot
// @return id        the bidder
// @return name      its name
// @return basis     what its identity rests on
// @return partners  the other members of the consortium: id, name, basis
// @return price     in fen, or in hundredths of a foreign unit
// @return won       whether it won the lot
// @return ring      properties of the strongest ring that it belongs to and that holds
MATCH (lot:Lot {id: $lotId})<-[:FOR_LOT]-(bid:Bid)<-[submitted:SUBMITTED]-(company:Company)
WHERE submitted.role <> 'MEMBER'
RETURN company.id AS id, company.name AS name, company.basis AS basis,
  COLLECT {
    MATCH (bid)<-[other:SUBMITTED]-(partner:Company) WHERE other.role = 'MEMBER'
    RETURN partner {.id, .name, .basis} ORDER BY partner.id
  } AS partners,
  coalesce(bid.price, toInteger(round(toFloat(bid.amount) * 100))) AS price,
  EXISTS { (lot)-[:WON_BY]->(company) } AS won,
  head(COLLECT {
    MATCH (ring:CollusionRing {lapsed: false})-[:HAS_MEMBER]->(company)
    RETURN properties(ring) ORDER BY ring.strength DESC, ring.id LIMIT 1
  }) AS ring
ORDER BY price, id
