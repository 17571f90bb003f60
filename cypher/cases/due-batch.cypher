// Lets the open alerts of a batch take over its term.
//
// @param id     the batch
// @param dueOn  the last day
// @param by     who sets it
// @param at     now
MATCH (alert:Alert:Matter {batch: $id})
WHERE NOT alert.state IN ['CLOSED', 'DECLINED', 'MERGED', 'REPORTED'] AND (alert.dueOn IS NULL OR alert.dueOn <> $dueOn)
SET alert.dueOn = $dueOn, alert.version = alert.version + 1, alert.updatedBy = $by, alert.updatedAt = $at
CREATE (alert)-[:HAS_STEP]->(:Step {id: alert.id + '/' + toString(alert.version), ordinal: alert.version, action: 'SET_DUE', title: '批次期限', from: alert.state,
  to: alert.state, actor: $by, at: $at, note: toString($dueOn)})
