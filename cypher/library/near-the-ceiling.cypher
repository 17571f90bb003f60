// @zh    接近最高限价的中标
// @en    Awards near the ceiling price
// @about 中标价不低于最高限价给定比例的标段；金额单位元。
//
// Awards at no less than a share of the ceiling price; amounts in yuan.
//
// @tags  price, market
// @param   share  which share of the ceiling at least
// @type    share  NUMBER
// @default share  0.95
// @suggest share  [0.9, 0.95, 0.98]
// @param   limit  how many rows at the most
// @type    limit  INTEGER
// @default limit  100
// @suggest limit  [20, 100, 500]
// @return  lot  code
// @return  name  its name
// @return  winner  who won
// @return  ceiling  the ceiling
// @return  yuan  the price
// @return  share  price by ceiling
MATCH (lot:Lot)-[award:WON_BY]->(winner:Company)
WHERE lot.ceilingPrice > 0 AND award.price >= lot.ceilingPrice * $share
RETURN lot.id AS lot, lot.name AS name, winner.name AS winner, lot.ceilingPrice / 100.0 AS ceiling, award.price / 100.0 AS yuan,
  round(award.price * 1.0 / lot.ceilingPrice, 4) AS share
ORDER BY share DESC, lot
LIMIT $limit
