// Forgets who was writing; run when the database is known to have just been started by this process.
MATCH (lease:Lease)
DELETE lease
