// @zh    同时负责多个工地的项目经理
// @en    Managers of several sites
// @about 被多个工地的施工许可列为项目经理的人员。
//
// Project managers whom permits of several sites name.
//
// @tags  people, sites
// @param   sites  how many sites at least
// @type    sites  INTEGER
// @default sites  2
// @suggest sites  [2, 3, 5, 10]
// @param   limit  how many rows at the most
// @type    limit  INTEGER
// @default limit  100
// @suggest limit  [20, 100, 500]
// @return  person  id
// @return  name  the name
// @return  sites  how many sites
// @return  permits  which
MATCH (permit:Permit)-[named:NAMES]->(person:Person)
WHERE named.role = 'PROJECT_MANAGER'
WITH person, collect(DISTINCT permit.id) AS permits
WHERE size(permits) >= $sites
RETURN person.id AS person, person.name AS name, size(permits) AS sites, permits
ORDER BY sites DESC, person
LIMIT $limit
