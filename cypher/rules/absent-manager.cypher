// How many days of each month the managers of sites were there, and all others at the same site. Where the platform gives no number of
// days, the days with clock-ins count, of a usual number of working days.
//
// @param usual  working days of a month
// @return permitId     the site's permit
// @return personId     its manager
// @return node         the manager's node
// @return name         the name, to compare with changes of the manager; never shown
// @return builderId    who builds
// @return contractId   the contract
// @return lotIds       lots that it is the permit of
// @return since        since when the person heads it
// @return until        until when
// @return changes      changes of the manager: before, after, on
// @return month        yyyy-MM
// @return due          days on which the manager was due
// @return present      days on which the manager was there
// @return source       where that stands
// @return importId     the import that stated it
// @return others       how many others were due
// @return othersDue    their days
// @return othersPresent  of which they were there
CALL () {
  MATCH (permit:Permit)-[names:NAMES {role: 'PROJECT_MANAGER'}]->(person:Person)
  RETURN permit, person, names.since AS since, names.until AS until, NULL AS employer
  UNION ALL
  MATCH (permit:Permit)<-[on:ON_SITE {role: 'PROJECT_MANAGER'}]-(person:Person)
  WHERE NOT coalesce(on.position, '') =~ '.*(总监|监理).*'
  RETURN permit, person, on.since AS since, on.until AS until, on.employer AS employer
}
WITH permit, person, max(since) AS since, min(until) AS until, max(employer) AS employer
WHERE person.basis IN ['IDENTITY_NUMBER', 'REGISTRATION_NUMBER']
WITH permit, collect({person: person, since: coalesce(since, permit.issuedOn), until: until, employer: employer}) AS managers,
  [permit] + COLLECT { MATCH (permit)-[:ALSO_KNOWN_AS]->(known:Permit) WHERE COUNT { (known)<-[:ALSO_KNOWN_AS]-() } = 1 RETURN known } AS sites
UNWIND sites AS site
MATCH (person:Person)-[row:ATTENDED]->(site)
WITH permit, managers, site, person, row ORDER BY row.due IS NULL, row.sources[0]
WITH permit, managers, site, person, row.month AS month, max(CASE WHEN row.present IS NOT NULL AND row.due > 0 THEN row.due END) AS due,
  max(CASE WHEN row.due > 0 THEN row.present END) AS present, head(collect(row)) AS row
WITH *, CASE WHEN due IS NULL THEN head(COLLECT {
    MATCH (person)-[:CLOCKED]->(sheet:Attendance {month: month})-[:AT]->(site) RETURN size(sheet.days) AS days ORDER BY days DESC
  }) END AS days
WITH permit, managers, month, person, coalesce(due, CASE WHEN days IS NOT NULL THEN $usual END) AS due,
  coalesce(present, CASE WHEN days < $usual THEN days ELSE $usual END) AS present, row
WHERE due IS NOT NULL
WITH permit, managers, month, collect({person: person, due: due, present: present, source: row.sources[0], importId: row.importId}) AS people
UNWIND managers AS manager
WITH permit, manager, month, head([one IN people WHERE one.person = manager.person]) AS own, [one IN people WHERE one.person <> manager.person] AS others
WHERE own IS NOT NULL
WITH *, manager.person AS person, coalesce(
    head(COLLECT { MATCH (permit)-[:UNDER]->(contract:Contract) RETURN contract ORDER BY contract.id }),
    head(COLLECT { MATCH (permit)-[:PERMITS]->(:Lot)<-[:AWARDED_FOR]-(contract:Contract) RETURN contract ORDER BY contract.id })
  ) AS contract
WITH *, coalesce(
    head(COLLECT {
      MATCH (permit)-[:BUILT_BY]->(builder:Company)
      RETURN builder.id ORDER BY builder.id <> coalesce(manager.employer, ''), NOT EXISTS { (person)-[:REGISTERED_WITH]->(builder) }, builder.id
    }),
    head(COLLECT { MATCH (contract)-[given:GIVEN_TO]->(builder:Company) RETURN builder.id ORDER BY given.role <> 'LEAD', builder.id })
  ) AS builderId
WHERE builderId IS NOT NULL
RETURN permit.id AS permitId, person.id AS personId, elementId(person) AS node, person.name AS name, builderId, contract.id AS contractId,
  COLLECT {
    MATCH (permit)-[:PERMITS]->(lot:Lot) RETURN lot.id AS id
    UNION
    MATCH (contract)-[:AWARDED_FOR]->(lot:Lot) RETURN lot.id AS id
  } AS lotIds,
  manager.since AS since, manager.until AS until,
  COLLECT {
    MATCH (permit)-[:HAD_CHANGE]->(change:PermitChange) WHERE change.item =~ '.*(项目经理|项目负责人).*'
    RETURN {before: change.before, after: change.after, on: change.changedOn} ORDER BY change.changedOn, change.id
  } AS changes,
  month, own.due AS due, own.present AS present, own.source AS source, own.importId AS importId, size(others) AS others,
  reduce(days = 0, one IN others | days + one.due) AS othersDue, reduce(days = 0, one IN others | days + one.present) AS othersPresent
ORDER BY builderId, personId, permitId, month
