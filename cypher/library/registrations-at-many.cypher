// @zh    一人多家注册
// @en    Certificates at several companies
// @about 先后或同时在多家公司注册的人员及起止时间。
//
// People who were registered with several companies, with the times.
//
// @tags  people, licence lending
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
MATCH (person:Person)-[:REGISTERED_WITH]->(company:Company)
WITH person, count(DISTINCT company) AS firms, collect(DISTINCT company.name) AS names
WHERE firms >= $companies
RETURN person.id AS person, person.name AS name, firms, names
ORDER BY firms DESC, person
LIMIT $limit
