// Alerts that were raised from sources.
//
// @param ids      sources
// @return key     the source
// @return id      the alert
UNWIND $ids AS id
MATCH (source:CollusionRing|LicenceLendingChain|Finding|Alert {id: id})<-[:RAISED_BY]-(alert:Matter)
RETURN source.id AS key, alert.id AS id
ORDER BY key, id
