// A token of a service by the digest of its secret.
//
// @param digest  SHA-256 of the secret
// @return token  all that is kept of it
MATCH (token:ServiceToken {digest: $digest})
RETURN token {.*} AS token
