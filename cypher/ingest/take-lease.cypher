// Lets one writer at a time change what is imported; a lease that was not renewed runs out.
//
// @param holder   who asks
// @param seconds  how long the lease holds
// @return held    whether it is held by who asked
MERGE (lease:Lease {name: 'import'})
ON CREATE SET lease.holder = $holder
WITH lease, lease.holder = $holder OR lease.until IS NULL OR lease.until < datetime() AS free
SET lease.holder = CASE WHEN free THEN $holder ELSE lease.holder END,
    lease.until = CASE WHEN free THEN datetime() + duration({seconds: $seconds}) ELSE lease.until END
RETURN lease.holder = $holder AS held
