// Names that are no longer those of exactly one company with a credit code.
//
// @param all  whether to take all names, as before an import is taken back
// @return name     element id of the name
// @return company  element id of the company that has it
MATCH (name:CompanyName)-[:NAME_OF]->(company:Company)
CALL (name) {
  MATCH (known:Company {foldedName: name.foldedName})
  WHERE known.basis = 'CREDIT_CODE'
  RETURN collect(known) AS companies
}
WITH name, company, companies ORDER BY name.id
WHERE $all OR companies <> [company]
RETURN elementId(name) AS name, elementId(company) AS company
