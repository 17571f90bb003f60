// @zh    两家公司之间的付款
// @en    Payments between companies
// @about 一家公司的账户付给另一家公司账户的款项，按年汇总；金额单位元。
//
// Payments from accounts of one company to accounts of another, by year; amounts in yuan.
//
// @tags  money
// @param   companyId  credit code of the company (统一社会信用代码)
// @type    companyId  TEXT
// @suggest companyId  MATCH (company:Company)-[:SUBMITTED]->(bid:Bid) RETURN company.id AS id, count(bid) AS bids ORDER BY bids DESC, id LIMIT 50
// @param   limit  how many rows at the most
// @type    limit  INTEGER
// @default limit  100
// @suggest limit  [20, 100, 500]
// @return  other  the other company
// @return  direction  PAID or RECEIVED
// @return  year  the year
// @return  payments  how many
// @return  yuan  together
MATCH (:Company {id: $companyId})-[:HOLDS]->(own:Account)-[payment:PAID]-(:Account)<-[:HOLDS]-(other:Company)
WHERE other.id <> $companyId
WITH other, CASE WHEN startNode(payment) = own THEN 'PAID' ELSE 'RECEIVED' END AS direction, payment
RETURN other.name AS other, direction, payment.at.year AS year, count(payment) AS payments, sum(payment.amount) / 100.0 AS yuan
ORDER BY yuan DESC, other, direction, year
LIMIT $limit
