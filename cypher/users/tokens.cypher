// All tokens of services by name.
//
// @return token  all that is kept of it
MATCH (token:ServiceToken)
RETURN token {.*} AS token
ORDER BY token.name
