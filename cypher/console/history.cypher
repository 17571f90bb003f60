// What a user ran, the latest first.
//
// @param user    who
// @param words   a part of the statement in lower case; null for all
// @param first   how many at the most
// @return id          id of the run
// @return number      when, in milliseconds since 1970
// @return statement   what was asked
// @return parameters  its parameters as JSON
// @return status      OK, TRUNCATED or the code of the refusal
// @return ms          how long it took
// @return rows        how many rows it gave
MATCH (run:ConsoleRun {user: $user})
WHERE $words IS NULL OR toLower(run.statement) CONTAINS $words
RETURN run.id AS id, run.number AS number, run.statement AS statement, run.parameters AS parameters, run.status AS status, run.ms AS ms,
  run.rows AS rows
ORDER BY number DESC, id
LIMIT $first
