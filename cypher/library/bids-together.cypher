// @zh    经常一起投标的公司
// @en    Companies that often bid together
// @about 多次同场投标的公司对，以及其中一家中标的次数；专业面窄的市场里同场本就常见。
//
// Pairs that met in many lots, and how often one of them won; meeting is common where few firms have a trade.
//
// @tags  collusion, market
// @param   lots  in how many lots at least
// @type    lots  INTEGER
// @default lots  3
// @suggest lots  [2, 3, 5, 10]
// @param   limit  how many rows at the most
// @type    limit  INTEGER
// @default limit  100
// @suggest limit  [20, 100, 500]
// @return  one  a company
// @return  other  another
// @return  met  in how many lots
// @return  won  in how many of them one of the two won
MATCH (one:Company)-[:SUBMITTED]->(:Bid)-[:FOR_LOT]->(lot:Lot)<-[:FOR_LOT]-(:Bid)<-[:SUBMITTED]-(other:Company)
WHERE one.id < other.id
WITH one, other, collect(DISTINCT lot) AS met
WHERE size(met) >= $lots
RETURN one.name AS one, other.name AS other, size(met) AS met,
  COUNT { UNWIND met AS lot MATCH (lot)-[:WON_BY]->(winner:Company) WHERE winner = one OR winner = other } AS won
ORDER BY met DESC, one, other
LIMIT $limit
