// People who hold an office in companies, legal representatives first, at most 200 each.
//
// @param ids        companies
// @return key       the company
// @return person    id, name, maskedNumber, registrationNumber, basis
// @return position  as written
// @return since     since when
// @return until     until when
UNWIND $ids AS id
MATCH (company:Company {id: id})
CALL (company) {
  MATCH (person:Person)-[office:LEGAL_REPRESENTATIVE_OF|OFFICER_OF]->(company)
  WITH DISTINCT person, type(office) <> 'LEGAL_REPRESENTATIVE_OF' AS isOther, office.position AS position, office.since AS since,
    office.until AS until
  ORDER BY isOther, since IS NULL, since DESC, person.id, position, until LIMIT 200
  RETURN person, isOther, position, since, until
}
RETURN company.id AS key, person {.id, .name, .maskedNumber, .registrationNumber, .basis} AS person,
  CASE WHEN isOther THEN position ELSE '法定代表人' END AS position, since, until
ORDER BY key, isOther, since IS NULL, since DESC, person.id, position, until
