// Alerts whose ring no longer holds: a ring that gained or lost a member is another ring to the detection and the same one to us.
//
// @return id          the alert
// @return companyIds  whom it concerns
MATCH (alert:Alert:Matter {source: 'RING'})
WHERE NOT EXISTS { (alert)-[:RAISED_BY]->(:CollusionRing {lapsed: false}) } AND NOT alert.state IN ['DECLINED', 'MERGED']
RETURN alert.id AS id, alert.companyIds AS companyIds
ORDER BY id
