// With whom persons are registered, the latest first, at most 200 each.
//
// @param ids         persons
// @return key        the person
// @return company    id, name, basis
// @return person     id, name, maskedNumber, registrationNumber, basis
// @return number     of the certificate
// @return category   of the certificate
// @return specialty  of the certificate
// @return since      since when
// @return until      until when it is valid
UNWIND $ids AS id
MATCH (person:Person {id: id})
CALL (person) {
  MATCH (person)-[registered:REGISTERED_WITH]->(company:Company)
  RETURN DISTINCT company, registered.number AS number, registered.category AS category, registered.specialty AS specialty,
    registered.since AS since, registered.until AS until
  ORDER BY since IS NULL, since DESC, company.id, number, category, specialty, until LIMIT 200
}
RETURN person.id AS key, company {.id, .name, .basis} AS company,
  person {.id, .name, .maskedNumber, .registrationNumber, .basis} AS person, number, category, specialty, since, until
ORDER BY key, since IS NULL, since DESC, company.id, number, category, specialty, until
