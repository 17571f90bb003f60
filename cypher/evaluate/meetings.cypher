// Who bids in which lot.
//
// @return lotId       the lot
// @return companyIds  its bidders, sorted
MATCH (lot:Lot)
RETURN lot.id AS lotId,
  COLLECT {
    MATCH (lot)<-[:FOR_LOT]-(:Bid)<-[:SUBMITTED]-(company:Company)
    RETURN DISTINCT company.id AS id ORDER BY id
  } AS companyIds
ORDER BY lotId
