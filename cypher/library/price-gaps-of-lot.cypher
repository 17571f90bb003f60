// @zh    一个标段相邻报价之差
// @en    Gaps between neighbouring prices of a lot
// @about 标段内报价依次排列及与前一报价之差；等差值得留意，但单凭它不说明问题。
//
// Prices of a lot in order with the step to the one before; equal steps are worth a look, and say nothing alone.
//
// @tags  price
// @param   lotId  code of the lot (标段编号)
// @type    lotId  TEXT
// @default lotId  "E3309022600000001001001"
// @suggest lotId  MATCH (lot:Lot)<-[:FOR_LOT]-(bid:Bid) RETURN lot.id AS id, count(bid) AS bids ORDER BY bids DESC, id LIMIT 50
// @return  yuan  the price
// @return  company  who bids
// @return  step  how much more than the one before
MATCH (:Lot {id: $lotId})<-[:FOR_LOT]-(bid:Bid)<-[:SUBMITTED]-(company:Company)
WHERE bid.price IS NOT NULL
WITH bid, company ORDER BY bid.price, company.id
WITH collect({price: bid.price, company: company.name}) AS bids
UNWIND range(0, size(bids) - 1) AS place
WITH bids[place] AS here, CASE WHEN place > 0 THEN bids[place - 1] END AS before
RETURN here.price / 100.0 AS yuan, here.company AS company, (here.price - before.price) / 100.0 AS step
ORDER BY yuan, company
