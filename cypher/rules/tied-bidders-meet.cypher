// The bids of groups of firms for certain lots. A consortium bids under its leader, so its members are not told here.
//
// @param groups  rows of number, companyIds and lotIds
// @return number     of the group
// @return lotId      the lot
// @return bidId      the bid of one of the firms
// @return node       its node
// @return companyId  the bidder
// @return source     where the bid stands
// @return importId   the import that stated it
UNWIND $groups AS row
UNWIND row.lotIds AS lotId
MATCH (lot:Lot {id: lotId})<-[:FOR_LOT]-(bid:Bid)<-[submitted:SUBMITTED]-(company:Company)
WHERE company.id IN row.companyIds AND submitted.role <> 'MEMBER'
RETURN row.number AS number, lot.id AS lotId, bid.id AS bidId, elementId(bid) AS node, company.id AS companyId,
  submitted.sources[0] AS source, submitted.importId AS importId
ORDER BY number, lotId, companyId, bidId
