// @zh    总投标不中标的公司
// @en    Companies that bid and never win
// @about 投标很多而从未中标的公司；新成立的公司也会如此。
//
// Companies with many bids and no award; a new firm looks the same.
//
// @tags  collusion, market
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
MATCH (company:Company)-[:SUBMITTED]->(bid:Bid)
WITH company, count(bid) AS bids
WHERE bids >= $bids AND NOT EXISTS { (:Lot)-[:WON_BY]->(company) }
RETURN company.id AS company, company.name AS name, bids
ORDER BY bids DESC, company
LIMIT $limit
