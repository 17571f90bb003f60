// A new token of a service; the name must be new.
//
// @param name        the name
// @param properties  what is kept of it
// @return name  the name
CREATE (token:ServiceToken:Kept {name: $name})
SET token += $properties
RETURN token.name AS name
