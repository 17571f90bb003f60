// @zh    一个标段的全部投标人与报价
// @en    Bidders and prices of a lot
// @about 标段的每个投标人及其报价、递交时间和是否中标；金额单位元，由低到高。
//
// Every bidder of a lot with price, time of submission and whether it won; prices in yuan, the cheapest first.
//
// @tags  bidding, price
// @param   lotId  code of the lot (标段编号)
// @type    lotId  TEXT
// @default lotId  "E3309022600000001001001"
// @suggest lotId  MATCH (lot:Lot)<-[:FOR_LOT]-(bid:Bid) RETURN lot.id AS id, count(bid) AS bids ORDER BY bids DESC, id LIMIT 50
// @return  company  the bidder
// @return  name  its name
// @return  yuan  the price
// @return  submittedAt  when it was handed in
// @return  won  whether it won
MATCH (lot:Lot {id: $lotId})<-[:FOR_LOT]-(bid:Bid)<-[:SUBMITTED]-(company:Company)
RETURN company.id AS company, company.name AS name, bid.price / 100.0 AS yuan, bid.submittedAt AS submittedAt,
  EXISTS { (lot)-[:WON_BY]->(company) } AS won
ORDER BY yuan, company
