// Whether there is any user yet.
//
// @return any  true when there is
RETURN EXISTS { MATCH (:User) } AS any
