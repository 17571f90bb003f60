// Attendance of persons at building sites by month, the latest first, at most 200 each: as the real-name platform counts it, or else
// as the clock-ins show it. A code of a project stands for its permit where there is only one.
//
// @param ids        persons
// @return key       the person
// @return permitId  the permit
// @return month     yyyy-MM
// @return due       days on which the person had to be there, where the platform says so
// @return present   days on which the person was there
UNWIND $ids AS id
MATCH (person:Person {id: id})
CALL (person) {
  MATCH (person)-[attended:ATTENDED]->(site:Permit)
  WHERE attended.present IS NOT NULL AND attended.month IS NOT NULL
  RETURN site, attended.month AS month, attended.due AS due, attended.present AS counted, NULL AS clocked
  UNION ALL
  MATCH (person)-[:CLOCKED]->(attendance:Attendance)-[:AT]->(site:Permit)
  WHERE attendance.month IS NOT NULL
  RETURN site, attendance.month AS month, NULL AS due, NULL AS counted, size(attendance.days) AS clocked
}
CALL (site) {
  MATCH (permit:Permit)-[:ALSO_KNOWN_AS]->(site)
  WITH collect(DISTINCT permit) AS permits
  RETURN CASE size(permits) WHEN 1 THEN permits[0] ELSE site END AS permit
}
WITH person, permit, month, max(due) AS due, max(counted) AS counted, max(clocked) AS clocked
ORDER BY month DESC, permit.id
WITH person, collect({permitId: permit.id, month: month, due: due, present: coalesce(counted, clocked, 0)})[..200] AS months
UNWIND months AS one
RETURN person.id AS key, one.permitId AS permitId, one.month AS month, one.due AS due, one.present AS present
ORDER BY key, month DESC, permitId
