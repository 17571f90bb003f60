// Who pays the insurance of persons, with the months.
//
// @param ids      persons
// @return key     the person
// @return id      the company
// @return name    its name
// @return basis   what its identity rests on
// @return months  yyyy-MM, in order
UNWIND $ids AS id
MATCH (person:Person {id: id})-[insured:INSURED_BY]->(company:Company)
WHERE insured.month IS NOT NULL
WITH DISTINCT person, company, insured.month AS month
ORDER BY month
WITH person, company, collect(month) AS months
RETURN person.id AS key, company.id AS id, company.name AS name, company.basis AS basis, months
ORDER BY key, id
