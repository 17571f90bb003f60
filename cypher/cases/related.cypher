// Other alerts that concern one of the companies of an alert in one of its lots, or two of its companies, at most 20 each.
//
// @param ids     alerts
// @return key    the alert
// @return alert  the other one
UNWIND $ids AS id
MATCH (alert:Alert:Matter {id: id})
CALL (alert) {
  MATCH (alert)-[:CONCERNS]->(company:Company)<-[:CONCERNS]-(other:Alert:Matter)
  WHERE other <> alert
  WITH alert, other, count(DISTINCT company) AS companies
  WHERE companies >= 2 OR any(lot IN other.lotIds WHERE lot IN alert.lotIds)
  RETURN other ORDER BY companies DESC, other.id LIMIT 20
}
RETURN alert.id AS key, properties(other) AS alert
ORDER BY key, other.id
