// Months in which somebody whom a bid, a contract or a permit names, who is registered as management of a site, or whose certificate is
// registered somewhere, clocked in at more than one site. Permits of one project count as one site.
//
// @return examined      how many such people clocked in anywhere with a known place
// @return personId      the person
// @return shown         who it is, as it may be shown
// @return month         yyyy-MM
// @return sheets        for each permit: site, node, id, permitId, builderId, contractId, lotIds, clockIns, places, source, importId
MATCH (person:Person)-[:CLOCKED]->(sheet:Attendance)
WHERE person.basis IN ['IDENTITY_NUMBER', 'REGISTRATION_NUMBER'] AND size(coalesce(sheet.places, [])) > 0
  AND (EXISTS { (person)-[:ON_SITE|REGISTERED_WITH]->() } OR EXISTS { (person)<-[:NAMES]-() })
WITH count(DISTINCT person) AS examined
MATCH (person:Person)-[clocked:CLOCKED]->(sheet:Attendance)-[:AT]->(permit:Permit)
WHERE person.basis IN ['IDENTITY_NUMBER', 'REGISTRATION_NUMBER'] AND size(coalesce(sheet.places, [])) > 0
WITH examined, person, clocked, sheet, permit,
  coalesce(head(COLLECT { MATCH (permit)-[:ALSO_KNOWN_AS]->(known:Permit) RETURN known.id ORDER BY known.id }), permit.id) AS site
ORDER BY permit.id, sheet.id
WITH examined, person, sheet.month AS month, count(DISTINCT site) AS sites,
  collect({site: site, clocked: clocked, sheet: sheet, permit: permit}) AS places
WHERE sites > 1 AND (EXISTS { (person)-[:ON_SITE|REGISTERED_WITH]->() } OR EXISTS { (person)<-[:NAMES]-() })
UNWIND places AS place
WITH examined, person, month, place.site AS site, place.clocked AS clocked, place.sheet AS sheet, place.permit AS permit
WITH *, coalesce(
    head(COLLECT { MATCH (permit)-[:UNDER]->(contract:Contract) RETURN contract ORDER BY contract.id }),
    head(COLLECT { MATCH (permit)-[:PERMITS]->(:Lot)<-[:AWARDED_FOR]-(contract:Contract) RETURN contract ORDER BY contract.id })
  ) AS contract
WITH *, coalesce(
    head(COLLECT {
      MATCH (permit)-[:BUILT_BY]->(builder:Company)
      RETURN builder.id ORDER BY NOT EXISTS { (sheet)-[:FOR]->(builder) }, NOT EXISTS { (person)-[:REGISTERED_WITH]->(builder) }, builder.id
    }),
    head(COLLECT { MATCH (contract)-[given:GIVEN_TO]->(builder:Company) RETURN builder.id ORDER BY given.role <> 'LEAD', builder.id })
  ) AS builderId,
  COLLECT {
    MATCH (permit)-[:PERMITS]->(lot:Lot) RETURN lot.id AS id
    UNION
    MATCH (contract)-[:AWARDED_FOR]->(lot:Lot) RETURN lot.id AS id
  } AS lotIds
WHERE builderId IS NOT NULL
WITH * ORDER BY permit.id, sheet.id
RETURN examined, person.id AS personId, coalesce(person.maskedNumber, person.registrationNumber) AS shown, month, collect({
  site: site, node: elementId(sheet), id: sheet.id, permitId: permit.id, builderId: builderId, contractId: contract.id, lotIds: lotIds,
  clockIns: sheet.clockIns, places: sheet.places, source: clocked.sources[0], importId: clocked.importId
}) AS sheets
ORDER BY personId, month
