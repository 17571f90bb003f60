// Gives the right to write back.
//
// @param holder  who had it
MATCH (lease:Lease {name: 'import', holder: $holder})
SET lease.until = NULL, lease.holder = NULL
