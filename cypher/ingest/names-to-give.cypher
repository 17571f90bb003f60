// Companies known by name alone, of which exactly one company with a credit code has the name.
//
// @return name     element id of the company known by name
// @return company  element id of the company with the code
MATCH (name:Company {basis: 'NAME'})
WHERE name.foldedName IS NOT NULL
CALL (name) {
  MATCH (company:Company {foldedName: name.foldedName})
  WHERE company.basis = 'CREDIT_CODE'
  RETURN collect(company) AS companies
}
WITH name, companies ORDER BY name.id
WHERE size(companies) = 1
RETURN elementId(name) AS name, elementId(companies[0]) AS company
