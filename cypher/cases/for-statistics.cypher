// What became of alerts, for the numbers about them.
//
// @param from       issued on this day or later, or null
// @param until      issued on this day or earlier, or null
// @param batch      only of this batch, or null
// @param district   only in this district or below, or null
// @param districts  only in districts the viewer may see, or empty for all
// @return alert     batch, district, rules, state, issuedAt, receivedAt, concludedAt, reportedAt, dueOn, wasOnTime, conclusion, unfoundedReason,
//                   disposal, filedAt
MATCH (alert:Alert:Matter)
WHERE ($from IS NULL OR date(alert.issuedAt) >= $from) AND ($until IS NULL OR date(alert.issuedAt) <= $until)
  AND ($batch IS NULL OR alert.batch = $batch) AND ($district IS NULL OR alert.district STARTS WITH $district)
  AND (size($districts) = 0 OR any(one IN $districts WHERE alert.district STARTS WITH one))
RETURN alert {.id, .batch, .district, .rules, .state, .issuedAt, .receivedAt, .concludedAt, .reportedAt, .dueOn, .wasOnTime, .conclusion, .unfoundedReason,
  .disposal, .filedAt} AS alert
ORDER BY alert.id
