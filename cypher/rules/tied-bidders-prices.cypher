// Bids by their ids, and where they stand.
//
// @param bidIds  ids of bids
// @return bidId      the bid
// @return node       its node
// @return lotId      its lot
// @return companyId  the bidder, the leader of a consortium
// @return price      in fen, or in hundredths of a foreign unit
// @return source     where the bid stands
// @return importId   the import that stated it
UNWIND $bidIds AS bidId
MATCH (lot:Lot)<-[:FOR_LOT]-(bid:Bid {id: bidId})<-[submitted:SUBMITTED]-(company:Company)
WHERE submitted.role <> 'MEMBER'
RETURN bidId, elementId(bid) AS node, lot.id AS lotId, company.id AS companyId,
  coalesce(bid.price, toInteger(toFloat(bid.amount) * 100)) AS price, submitted.sources[0] AS source, submitted.importId AS importId
ORDER BY lotId, companyId, bidId
