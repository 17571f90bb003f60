// @zh    董监高交叉任职
// @en    Officers of several companies
// @about 在多家投标公司任董监高或法定代表人的人员。
//
// People who are officers or legal representatives of several companies that bid.
//
// @tags  people, control
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
MATCH (person:Person)-[:OFFICER_OF|LEGAL_REPRESENTATIVE_OF]->(company:Company)
WHERE EXISTS { (company)-[:SUBMITTED]->(:Bid) }
WITH person, count(DISTINCT company) AS firms, collect(DISTINCT company.name) AS names
WHERE firms >= $companies
RETURN person.id AS person, person.name AS name, firms, names
ORDER BY firms DESC, person
LIMIT $limit
