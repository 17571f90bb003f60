// Attendance at building sites by person and month: as the real-name platform counts it, or else as the clock-ins show it. A
// site known by its project code counts as the site of every permit for that project.
//
// @param permits  ids of permits
// @return permit   the permit
// @return person   who
// @return month    yyyy-MM
// @return due      days on which the person had to be there, where the platform says so
// @return present  days on which the person was there
// @return madeUp   days that rest on a clock-in made up for later (补卡); 0 where only the count is known
// @return counted  whether the platform counted
UNWIND $permits AS id
MATCH (permit:Permit {id: id})-[:ALSO_KNOWN_AS]->{0,1}(site:Permit)
CALL (site) {
  MATCH (site)<-[attended:ATTENDED]-(person:Person)
  WHERE attended.present IS NOT NULL
  RETURN person, attended.month AS month, attended.due AS due, attended.present AS days, 0 AS made, true AS counted
  UNION ALL
  MATCH (site)<-[:AT]-(attendance:Attendance)<-[:CLOCKED]-(person:Person)
  RETURN person, attendance.month AS month, NULL AS due, size(attendance.days) AS days,
    size(coalesce(attendance.madeUpDays, [])) AS made, false AS counted
}
WITH id, person, month, max(due) AS due, max(made) AS madeUp,
  max(CASE WHEN counted THEN days END) AS counts, max(CASE WHEN counted THEN NULL ELSE days END) AS clocked
RETURN id AS permit, person.id AS person, month, due, coalesce(counts, clocked) AS present, madeUp, counts IS NOT NULL AS counted
ORDER BY permit, person, month
