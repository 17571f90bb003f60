// Takes a token back.
//
// @param name  its name
// @return revoked  how many were taken back, 0 or 1
MATCH (token:ServiceToken {name: $name})
DETACH DELETE token
RETURN count(*) AS revoked
