// Who is registered with companies, the latest first, at most 200 each.
//
// @param ids         companies
// @return key        the company
// @return company    id, name, basis
// @return person     id, name, maskedNumber, registrationNumber, basis
// @return number     of the certificate
// @return category   of the certificate
// @return specialty  of the certificate
// @return since      since when
// @return until      until when it is valid
UNWIND $ids AS id
MATCH (company:Company {id: id})
CALL (company) {
  MATCH (person:Person)-[registered:REGISTERED_WITH]->(company)
  RETURN DISTINCT person, registered.number AS number, registered.category AS category, registered.specialty AS specialty,
    registered.since AS since, registered.until AS until
  ORDER BY since IS NULL, since DESC, person.id, number, category, specialty, until LIMIT 200
}
RETURN company.id AS key, company {.id, .name, .basis} AS company,
  person {.id, .name, .maskedNumber, .registrationNumber, .basis} AS person, number, category, specialty, since, until
ORDER BY key, since IS NULL, since DESC, person.id, number, category, specialty, until
