// A new user; the name must be new.
//
// @param name        the name
// @param properties  what is kept of the user
// @return name  the name
CREATE (user:User:Kept {name: $name})
SET user += $properties
RETURN user.name AS name
