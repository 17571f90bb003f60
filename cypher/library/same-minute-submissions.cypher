// @zh    前后脚递交的投标
// @en    Bids handed in within minutes
// @about 同一标段中相隔不超过给定分钟数递交的投标对。
//
// Pairs of bids of one lot that were handed in within so many minutes.
//
// @tags  bidding, collusion
// @param   minutes  within how many minutes
// @type    minutes  INTEGER
// @default minutes  5
// @suggest minutes  [1, 5, 10]
// @param   limit  how many rows at the most
// @type    limit  INTEGER
// @default limit  100
// @suggest limit  [20, 100, 500]
// @return  lot  code
// @return  one  a bidder
// @return  other  another
// @return  seconds  how many seconds lie between
MATCH (lot:Lot)<-[:FOR_LOT]-(first:Bid)<-[:SUBMITTED]-(one:Company), (lot)<-[:FOR_LOT]-(second:Bid)<-[:SUBMITTED]-(other:Company)
WHERE first.id < second.id AND abs(second.submittedAt.epochSeconds - first.submittedAt.epochSeconds) <= $minutes * 60
RETURN lot.id AS lot, one.name AS one, other.name AS other, abs(second.submittedAt.epochSeconds - first.submittedAt.epochSeconds) AS seconds
ORDER BY seconds, lot, one, other
LIMIT $limit
