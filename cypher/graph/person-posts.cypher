// Posts of persons at building sites, as permits and lists of site staff state them, the latest first, at most 200 each. A code of a
// project stands for its permit where there is only one.
//
// @param ids           persons
// @return key          the person
// @return permitId     the permit
// @return projectName  the name of the project
// @return contractor   id, name, basis of who builds
// @return role         the part the person has
// @return position     as written
// @return since        since when
// @return until        until when
UNWIND $ids AS id
MATCH (person:Person {id: id})
CALL (person) {
  MATCH (person)<-[names:NAMES]-(site:Permit)
  WITH site, names.role AS role, min(names.since) AS since, max(names.until) AS until
  RETURN site, role, NULL AS position, coalesce(since, site.issuedOn) AS since, coalesce(until, site.completedOn) AS until
  UNION
  MATCH (person)-[on:ON_SITE]->(site:Permit)
  RETURN site, on.role AS role, on.position AS position, on.since AS since, on.until AS until
}
CALL (site) {
  MATCH (permit:Permit)-[:ALSO_KNOWN_AS]->(site)
  WITH collect(DISTINCT permit) AS permits
  RETURN CASE size(permits) WHEN 1 THEN permits[0] ELSE site END AS permit
}
WITH person, permit, role, position, since, until
ORDER BY since IS NULL, since DESC, permit.id, role, position, until
WITH person, collect({permit: permit, role: role, position: position, since: since, until: until})[..200] AS posts
UNWIND posts AS post
WITH person, post, post.permit AS permit, post.since AS since
RETURN person.id AS key, permit.id AS permitId, permit.name AS projectName, head(COLLECT {
    MATCH (permit)-[:BUILT_BY]->(company:Company)
    RETURN company {.id, .name, .basis} AS contractor ORDER BY company.id
  }) AS contractor, post.role AS role, post.position AS position, since, post.until AS until
ORDER BY key, since IS NULL, since DESC, permitId, role, position, until
