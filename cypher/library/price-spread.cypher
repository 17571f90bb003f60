// @zh    报价离散程度
// @en    How far prices of a lot lie apart
// @about 各标段报价的离散程度（占均价之比）；投标人多而离散小的情形少见。
//
// Spread of the prices of each lot as a share of their mean; a small spread among many bidders is rare.
//
// @tags  price
// @param   bids  how many prices at least
// @type    bids  INTEGER
// @default bids  3
// @suggest bids  [2, 3, 5, 10]
// @param   limit  how many rows at the most
// @type    limit  INTEGER
// @default limit  100
// @suggest limit  [20, 100, 500]
// @return  lot  code
// @return  bids  how many prices
// @return  mean  mean in yuan
// @return  spread  standard deviation by mean
MATCH (lot:Lot)<-[:FOR_LOT]-(bid:Bid)
WHERE bid.price > 0
WITH lot, count(bid) AS bids, avg(bid.price) AS mean, stDevP(bid.price) AS deviation
WHERE bids >= $bids
RETURN lot.id AS lot, bids, round(mean / 100, 2) AS mean, round(deviation / mean, 6) AS spread
ORDER BY spread, lot
LIMIT $limit
