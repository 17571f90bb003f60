// Changes a user that is as it was read; nobody is changed when somebody else was faster.
//
// @param name        the name
// @param revision    as it was read
// @param properties  what changes
// @return name  the name; no row where the user is gone or was changed
MATCH (user:User {name: $name})
SET user.lock = true
WITH user WHERE user.revision = $revision
SET user += $properties, user.revision = $revision + 1
REMOVE user.lock
RETURN user.name AS name
