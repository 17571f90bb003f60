// Forgets what a user ran.
//
// @param user  who
MATCH (run:ConsoleRun {user: $user})
DELETE run
