// Remembers a run of a user, and forgets those before the last ones.
//
// @param id          id of the run
// @param user        who ran it
// @param number      where it stands among the runs, by time
// @param statement   what was asked
// @param parameters  its parameters as JSON
// @param status      OK, TRUNCATED or the code of the refusal
// @param ms          how long it took
// @param rows        how many rows it gave
// @param kept        how many runs of a user are kept
MERGE (run:ConsoleRun {id: $id})
SET run.user = $user, run.number = $number, run.statement = $statement, run.parameters = $parameters, run.status = $status,
  run.ms = $ms, run.rows = $rows
WITH DISTINCT $user AS user
CALL (user) {
  MATCH (old:ConsoleRun {user: user})
  WITH old ORDER BY old.number DESC SKIP $kept
  DELETE old
}
