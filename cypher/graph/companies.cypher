// Companies by their ids.
//
// @param ids      companies
// @return id      the company
// @return name    its name
// @return basis   what its identity rests on
UNWIND $ids AS id
MATCH (company:Company {id: id})
RETURN company.id AS id, company.name AS name, company.basis AS basis
ORDER BY id
