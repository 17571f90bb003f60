// The sites that people head, by the permit or by the register of the site's staff, with what tells from when to when. Those who head
// supervision are left out.
//
// @return personId      who heads the site
// @return name          the name, to compare with changes of the manager; never shown
// @return permitId      the site's permit
// @return node          its node
// @return title         name of the works
// @return projects      codes and ids of the projects that it belongs to, sorted
// @return lotIds        lots that it is the permit of, sorted
// @return contractId    the contract
// @return builderId     who builds
// @return since         since when the person heads it; null where only the permit tells
// @return until         until when
// @return issuedOn      when the permit was issued
// @return completedOn   when the works were completed
// @return signedOn      when the contract was signed
// @return term          how long the works take by contract
// @return changes       changes of the manager: before, after, on
// @return source        where the naming stands
// @return importId      the import that stated it
// @return kind          PERMIT or SITE_STAFF
CALL () {
  MATCH (permit:Permit)-[names:NAMES {role: 'PROJECT_MANAGER'}]->(person:Person)
  RETURN permit, person, names AS stated, NULL AS employer, 'PERMIT' AS kind
  UNION ALL
  MATCH (permit:Permit)<-[on:ON_SITE {role: 'PROJECT_MANAGER'}]-(person:Person)
  WHERE NOT coalesce(on.position, '') =~ '.*(总监|监理).*'
  RETURN permit, person, on AS stated, on.employer AS employer, 'SITE_STAFF' AS kind
}
WITH permit, person, stated, employer, kind ORDER BY kind, stated.since
WHERE person.basis IN ['IDENTITY_NUMBER', 'REGISTRATION_NUMBER']
WITH permit, person, head(collect(stated)) AS stated, max(employer) AS employer, head(collect(kind)) AS kind, min(stated.since) AS since,
  min(stated.until) AS until
WITH *, coalesce(
    head(COLLECT { MATCH (permit)-[:UNDER]->(contract:Contract) RETURN contract ORDER BY contract.id }),
    head(COLLECT { MATCH (permit)-[:PERMITS]->(:Lot)<-[:AWARDED_FOR]-(contract:Contract) RETURN contract ORDER BY contract.id })
  ) AS contract
WITH *, COLLECT {
    MATCH (permit)-[:PERMITS]->(lot:Lot) RETURN lot.id AS id
    UNION
    MATCH (contract)-[:AWARDED_FOR]->(lot:Lot) RETURN lot.id AS id
  } AS lotIds,
  coalesce(
    head(COLLECT {
      MATCH (permit)-[:BUILT_BY]->(builder:Company)
      RETURN builder.id ORDER BY builder.id <> coalesce(employer, ''), NOT EXISTS { (person)-[:REGISTERED_WITH]->(builder) }, builder.id
    }),
    head(COLLECT { MATCH (contract)-[given:GIVEN_TO]->(builder:Company) RETURN builder.id ORDER BY given.role <> 'LEAD', builder.id })
  ) AS builderId
WHERE builderId IS NOT NULL
RETURN person.id AS personId, person.name AS name, permit.id AS permitId, elementId(permit) AS node, permit.name AS title,
  COLLECT {
    MATCH (permit)-[:ALSO_KNOWN_AS]->(known:Permit) RETURN known.id AS id
    UNION
    MATCH (permit)-[:PERMITS]->(:Lot)-[:PART_OF]->(project:Project) UNWIND [project.id, project.investmentCode] AS id WITH id WHERE id IS NOT NULL RETURN id
    UNION
    MATCH (contract)-[:AWARDED_FOR]->(:Lot)-[:PART_OF]->(project:Project) UNWIND [project.id, project.investmentCode] AS id WITH id WHERE id IS NOT NULL RETURN id
    UNION
    UNWIND [permit.projectCode] AS id WITH id WHERE id IS NOT NULL RETURN id
  } AS projects,
  lotIds, contract.id AS contractId, builderId, since, until, permit.issuedOn AS issuedOn,
  coalesce(permit.completedOn, contract.completedOn) AS completedOn, contract.signedOn AS signedOn, contract.term AS term,
  COLLECT {
    MATCH (permit)-[:HAD_CHANGE]->(change:PermitChange) WHERE change.item =~ '.*(项目经理|项目负责人).*'
    RETURN {before: change.before, after: change.after, on: change.changedOn} ORDER BY change.changedOn, change.id
  } AS changes,
  stated.sources[0] AS source, stated.importId AS importId, kind
ORDER BY personId, permitId
