// Sites that companies build, by their permits, the newest first, at most 200 each.
//
// @param ids           companies
// @return key          the company
// @return permitId     the permit
// @return name         of the project
// @return contract     id, name, amount, signedOn, completedOn, lotId
// @return issuedOn     when the permit was issued
// @return completedOn  when the work was completed
// @return manager      id, name, maskedNumber, registrationNumber, basis of the latest project manager
UNWIND $ids AS id
MATCH (company:Company {id: id})
CALL (company) {
  MATCH (permit:Permit)-[:BUILT_BY]->(company)
  RETURN DISTINCT permit ORDER BY permit.issuedOn IS NULL, permit.issuedOn DESC, permit.id LIMIT 200
}
CALL (permit) {
  OPTIONAL MATCH (permit)-[:UNDER]->(contract:Contract)
  WITH contract ORDER BY contract.id LIMIT 1
  OPTIONAL MATCH (contract)-[:AWARDED_FOR]->(lot:Lot)
  WITH contract, min(lot.id) AS lotId
  RETURN contract {.id, .name, .amount, .signedOn, .completedOn, lotId: lotId} AS contract
}
CALL (permit) {
  OPTIONAL MATCH (permit)-[names:NAMES {role: 'PROJECT_MANAGER'}]->(person:Person)
  WITH person, max(names.since) AS since, max(names.until) AS until
  ORDER BY until IS NOT NULL, until DESC, since IS NULL, since DESC, person.id LIMIT 1
  RETURN person {.id, .name, .maskedNumber, .registrationNumber, .basis} AS manager
}
RETURN company.id AS key, permit.id AS permitId, permit.name AS name, contract, permit.issuedOn AS issuedOn,
  permit.completedOn AS completedOn, manager
ORDER BY key, issuedOn IS NULL, issuedOn DESC, permitId
