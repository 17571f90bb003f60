// Valid bids of lots with their prices, to see which of them move the mean.
//
// @param lotIds  lots to look at
// @return lotId        the lot
// @return awardMethod  how the winner is found
// @return range        from what reductions of the mean are drawn, as the file says
// @return ceiling      ceiling price in fen
// @return bidId        the bid
// @return node         its node
// @return companyId    the bidder, the leader of a consortium
// @return price        in fen
// @return source       where the bid stands
// @return importId     the import that stated it
MATCH (lot:Lot)
WHERE lot.id IN $lotIds
WITH DISTINCT lot
MATCH (lot)<-[:FOR_LOT]-(bid:Bid)<-[submitted:SUBMITTED]-(company:Company)
WHERE submitted.role <> 'MEMBER' AND bid.price > 0
  AND NOT coalesce(bid.status, '') IN ['无效', '无效标', '废标', '否决', '否决投标', '撤回', '撤销', '拒收', '未解密', '解密失败']
RETURN lot.id AS lotId, lot.awardMethod AS awardMethod, lot.discountRange AS range, lot.ceilingPrice AS ceiling, bid.id AS bidId,
  elementId(bid) AS node, company.id AS companyId, bid.price AS price, submitted.sources[0] AS source, submitted.importId AS importId
ORDER BY lotId, price, companyId
