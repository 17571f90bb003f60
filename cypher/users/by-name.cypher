// A user by name.
//
// @param name  the name
// @return user  all that is kept of the user; the password is sealed
MATCH (user:User {name: $name})
RETURN user {.*} AS user
