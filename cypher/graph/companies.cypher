// Companies by their ids, or by a name under which rows gave them.
//
// @param ids      companies
// @return id      the company
// @return name    its name
// @return basis   what its identity rests on
UNWIND $ids AS id
OPTIONAL MATCH (company:Company {id: id})
OPTIONAL MATCH (:CompanyName {id: id})-[:NAME_OF]->(named:Company)
WITH DISTINCT coalesce(company, named) AS company
WHERE company IS NOT NULL
RETURN company.id AS id, company.name AS name, company.basis AS basis
ORDER BY id
