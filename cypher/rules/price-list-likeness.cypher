// Priced bills of quantities of bids, lot by lot. Each line is one text: number and code with the unit price in fen, number with
// quantity and total in fen.
//
// @param lotIds  lots to look at
// @return lotId      the lot
// @return id         the bill
// @return node       its node
// @return companyId  the bidder, the leader of a consortium
// @return prices     number|code|unit price
// @return totals     number|quantity|total
// @return source     where the bill begins
// @return importId   the import that stated it
MATCH (lot:Lot)<-[:FOR_LOT]-(bid:Bid)-[has:HAS_PRICES]->(list:PriceList)
WHERE lot.id IN $lotIds
MATCH (bid)<-[submitted:SUBMITTED]-(company:Company)
WHERE submitted.role <> 'MEMBER'
RETURN lot.id AS lotId, list.id AS id, elementId(list) AS node, company.id AS companyId, coalesce(list.prices, []) AS prices,
  coalesce(list.totals, []) AS totals, has.sources[0] AS source, has.importId AS importId
ORDER BY lotId, companyId, id
