// Batches of alerts with what became of them, the latest first.
//
// @param ids    only these, or empty for all
// @return id        the batch
// @return issuedAt  when the first of them was sent
// @return count     how many alerts
// @return done      how many are over or reported
// @return dueOn     by when they must be reported
// @return frozen    frozenBy, frozenAt and numbers; null while it is open
MATCH (alert:Alert:Matter)
WHERE alert.batch IS NOT NULL AND (size($ids) = 0 OR alert.batch IN $ids)
WITH alert.batch AS id, min(alert.issuedAt) AS issuedAt, count(alert) AS count,
  sum(CASE WHEN alert.state IN ['CLOSED', 'DECLINED', 'MERGED', 'REPORTED'] THEN 1 ELSE 0 END) AS done, max(alert.dueOn) AS latest
OPTIONAL MATCH (batch:AlertBatch {id: id})
RETURN id, issuedAt, count, done, coalesce(batch.dueOn, latest) AS dueOn,
  CASE WHEN batch.frozenAt IS NULL THEN NULL ELSE batch {.frozenBy, .frozenAt, .numbers} END AS frozen
ORDER BY issuedAt DESC, id
