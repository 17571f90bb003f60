// Prices of the valid bids of lots.
//
// @param lotIds  the lots
// @return lotId      the lot
// @return prices     in fen, or in hundredths of a foreign unit
// @return discounts  of the bids that name no price, as shares of the ceiling price
UNWIND $lotIds AS lotId
MATCH (lot:Lot {id: lotId})<-[:FOR_LOT]-(bid:Bid)
WHERE NOT coalesce(bid.status, '') IN ['无效', '无效标', '废标', '否决', '否决投标', '撤回', '撤销', '拒收', '未解密', '解密失败']
WITH lot, coalesce(bid.price, toInteger(round(toFloat(bid.amount) * 100))) AS price, bid.discount AS discount
RETURN lot.id AS lotId, collect(price) AS prices, collect(CASE WHEN price IS NULL THEN discount END) AS discounts
ORDER BY lotId
