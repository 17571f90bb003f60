// Gives an account its parts; an empty list gives it none, whatever its roles are.
//
// @param name   the account
// @param parts  its parts
MERGE (duties:Duties {name: $name})
SET duties.parts = $parts
