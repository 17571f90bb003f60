// All users by name.
//
// @return user  all that is kept of the user; the password is sealed
MATCH (user:User)
RETURN user {.*} AS user
ORDER BY user.name
