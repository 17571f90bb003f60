// Clock-ins at sites with a management of three or more that clocks in: those of the management, or those of all others. Who supervises is no management here.
//
// @param permitIds  sites to look at; null for all
// @param workers    whether to read those of the others instead
// @return permitId    the site's permit
// @return builderId   who builds
// @return contractId  the contract
// @return lotIds      lots that it is the permit of
// @return personId    who clocked in
// @return month       yyyy-MM
// @return sheetId     id of the attendance
// @return node        its node
// @return clockIns    as the attendance keeps them
// @return source      where they stand
// @return importId    the import that stated them
CALL () {
  MATCH (person:Person)-[on:ON_SITE]->(permit:Permit)
  WHERE NOT coalesce(on.position, '') =~ '.*(总监|监理).*'
  RETURN permit, person
  UNION
  MATCH (permit:Permit)-[:NAMES {role: 'PROJECT_MANAGER'}]->(person:Person)
  RETURN permit, person
}
WITH permit, person
WHERE ($permitIds IS NULL OR permit.id IN $permitIds) AND person.basis <> 'NAME_AT_COMPANY' AND EXISTS { (person)-[:CLOCKED]->() }
WITH permit, collect(DISTINCT person) AS management,
  [permit] + COLLECT { MATCH (permit)-[:ALSO_KNOWN_AS]->(known:Permit) WHERE COUNT { (known)<-[:ALSO_KNOWN_AS]-() } = 1 RETURN known } AS sites
WHERE size(management) > 2
WITH *, coalesce(
    head(COLLECT { MATCH (permit)-[:UNDER]->(contract:Contract) RETURN contract ORDER BY contract.id }),
    head(COLLECT { MATCH (permit)-[:PERMITS]->(:Lot)<-[:AWARDED_FOR]-(contract:Contract) RETURN contract ORDER BY contract.id })
  ) AS contract
WITH *, coalesce(
    head(COLLECT { MATCH (permit)-[:BUILT_BY]->(builder:Company) RETURN builder.id ORDER BY NOT EXISTS { (contract)-[:GIVEN_TO]->(builder) }, builder.id }),
    head(COLLECT { MATCH (contract)-[given:GIVEN_TO]->(builder:Company) RETURN builder.id ORDER BY given.role <> 'LEAD', builder.id })
  ) AS builderId,
  COLLECT {
    MATCH (permit)-[:PERMITS]->(lot:Lot) RETURN lot.id AS id
    UNION
    MATCH (contract)-[:AWARDED_FOR]->(lot:Lot) RETURN lot.id AS id
  } AS lotIds
WHERE builderId IS NOT NULL
UNWIND sites AS site
MATCH (site)<-[:AT]-(sheet:Attendance)<-[clocked:CLOCKED]-(person:Person)
WHERE (person IN management) <> $workers
RETURN permit.id AS permitId, builderId, contract.id AS contractId, lotIds, person.id AS personId, sheet.month AS month, sheet.id AS sheetId,
  elementId(sheet) AS node, sheet.clockIns AS clockIns, clocked.sources[0] AS source, clocked.importId AS importId
ORDER BY permitId, personId, month, sheetId
