// Gives findings their weight.
//
// @param weights  rows of id and bits
UNWIND $weights AS row
MATCH (finding:Finding {id: row.id})
SET finding.bits = row.bits
