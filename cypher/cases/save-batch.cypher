// Keeps what was decided about a batch.
//
// @param id       the batch
// @param changes  properties
MERGE (batch:AlertBatch {id: $id})
SET batch += $changes
