// @zh    同一人在多家投标人任职或被列名
// @en    People named by several bidders
// @about 被多家公司的投标列名的人员；未说明用途时姓名遮盖。
//
// People whom bids of several companies name; the name is masked without a purpose.
//
// @tags  people, collusion
// @param   companies  how many companies at least
// @type    companies  INTEGER
// @default companies  2
// @suggest companies  [2, 3, 5, 10]
// @param   limit  how many rows at the most
// @type    limit  INTEGER
// @default limit  100
// @suggest limit  [20, 100, 500]
// @return  person  id
// @return  name  the name
// @return  firms  how many companies
// @return  names  which
MATCH (person:Person)<-[:NAMES]-(:Bid)<-[:SUBMITTED]-(company:Company)
WITH person, count(DISTINCT company) AS firms, collect(DISTINCT company.name) AS names
WHERE firms >= $companies
RETURN person.id AS person, person.name AS name, firms, names
ORDER BY firms DESC, person
LIMIT $limit
