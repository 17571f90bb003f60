// Companies of a matter with what a report tells of them.
//
// @param id       the matter
// @return companyId  the company
// @return name       its name
// @return bids       bids in the lots of the matter
// @return won        lots of the matter it won
// @return prices     its prices there in fen, by lot
MATCH (matter:Matter {id: $id})-[:CONCERNS]->(company:Company)
RETURN company.id AS companyId, company.name AS name,
  COUNT { (company)-[:SUBMITTED]->(:Bid)-[:FOR_LOT]->(:Lot)<-[:CONCERNS]-(matter) } AS bids,
  COUNT { (company)<-[:WON_BY]-(:Lot)<-[:CONCERNS]-(matter) } AS won,
  COLLECT { MATCH (company)-[:SUBMITTED]->(bid:Bid)-[:FOR_LOT]->(lot:Lot)<-[:CONCERNS]-(matter) WHERE bid.price IS NOT NULL RETURN bid.price ORDER BY lot.id LIMIT 5 } AS prices
ORDER BY companyId
