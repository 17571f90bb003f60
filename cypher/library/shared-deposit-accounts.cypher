// @zh    保证金出自同一账户
// @en    Deposits from one account
// @about 为多家公司缴过保证金的账户及所涉标段。
//
// Accounts that paid the deposits of several companies, with the lots.
//
// @tags  money, collusion
// @param   companies  how many companies at least
// @type    companies  INTEGER
// @default companies  2
// @suggest companies  [2, 3, 5, 10]
// @param   limit  how many rows at the most
// @type    limit  INTEGER
// @default limit  100
// @suggest limit  [20, 100, 500]
// @return  account  id of the account
// @return  masked  its number, masked
// @return  firms  how many companies
// @return  names  some of them
// @return  lots  some of the lots
MATCH (account:Account)<-[:DEPOSIT_FROM]-(bid:Bid)<-[:SUBMITTED]-(company:Company), (bid)-[:FOR_LOT]->(lot:Lot)
WITH account, count(DISTINCT company) AS firms, collect(DISTINCT company.name) AS names, collect(DISTINCT lot.id) AS lots
WHERE firms >= $companies
RETURN account.id AS account, account.masked AS masked, firms, names[..10] AS names, lots[..10] AS lots
ORDER BY firms DESC, account
LIMIT $limit
