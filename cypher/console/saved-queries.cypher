// Queries that a user keeps, and those that are shared with one of the user's roles or with all.
//
// @param user   who asks
// @param roles  the user's roles, and ALL
// @return id           id of the query
// @return owner        who keeps it
// @return name         how it is called
// @return description  what it is for
// @return statement    the statement
// @return parameters   values of its parameters as JSON
// @return sharedWith   with which roles it is shared
// @return changedAt    when it was changed, in milliseconds since 1970
MATCH (saved:SavedQuery)
WHERE saved.owner = $user OR any(role IN saved.sharedWith WHERE role IN $roles)
RETURN saved.id AS id, saved.owner AS owner, saved.name AS name, saved.description AS description, saved.statement AS statement,
  saved.parameters AS parameters, saved.sharedWith AS sharedWith, saved.changedAt AS changedAt
ORDER BY name, id
