// Keeps a query under a name, or changes one that the user keeps.
//
// @param id           id of the query
// @param owner        who keeps it
// @param name         how it is called
// @param description  what it is for
// @param statement    the statement
// @param parameters   values of its parameters as JSON
// @param roles        with which roles it is shared; ALL for everybody
// @param at           when, in milliseconds since 1970
// @return id  its id; no row when somebody else keeps a query of that id
MERGE (saved:SavedQuery {id: $id})
ON CREATE SET saved.owner = $owner, saved.createdAt = $at
WITH saved WHERE saved.owner = $owner
SET saved.name = $name, saved.description = $description, saved.statement = $statement, saved.parameters = $parameters,
  saved.sharedWith = $roles, saved.changedAt = $at
RETURN saved.id AS id
