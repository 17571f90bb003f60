// @zh    中标率
// @en    Win rates
// @about 每家公司的投标数与中标数。
//
// How many of its bids each company won.
//
// @tags  market
// @param   bids  how many bids at least
// @type    bids  INTEGER
// @default bids  3
// @suggest bids  [2, 3, 5, 10]
// @param   limit  how many rows at the most
// @type    limit  INTEGER
// @default limit  100
// @suggest limit  [20, 100, 500]
// @return  company  credit code
// @return  name  its name
// @return  bids  how many bids
// @return  wins  how many awards
// @return  rate  awards by bids
MATCH (company:Company)-[:SUBMITTED]->(bid:Bid)
WITH company, count(bid) AS bids
WHERE bids >= $bids
WITH company, bids, COUNT { (:Lot)-[:WON_BY]->(company) } AS wins
RETURN company.id AS company, company.name AS name, bids, wins, round(wins * 1.0 / bids, 2) AS rate
ORDER BY rate DESC, bids DESC, company
LIMIT $limit
