// @zh    到岗率低的关键岗位
// @en    Low attendance at sites
// @about 某月在工地的到岗天数低于应到天数给定比例的人员。
//
// Months in which people were present at a site for less than a share of the days due.
//
// @tags  people, sites
// @param   share  less than which share
// @type    share  NUMBER
// @default share  0.5
// @suggest share  [0.3, 0.5, 0.8]
// @param   limit  how many rows at the most
// @type    limit  INTEGER
// @default limit  100
// @suggest limit  [20, 100, 500]
// @return  person  id
// @return  name  the name
// @return  permit  the site
// @return  month  the month
// @return  present  days present
// @return  due  days due
MATCH (person:Person)-[attended:ATTENDED]->(permit:Permit)
WHERE attended.due > 0 AND attended.present < attended.due * $share
RETURN person.id AS person, person.name AS name, permit.id AS permit, attended.month AS month, attended.present AS present, attended.due AS due
ORDER BY month DESC, present, person, permit
LIMIT $limit
