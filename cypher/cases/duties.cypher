// What accounts were given to do.
//
// @param names   accounts; empty for all
// @return name   the account
// @return parts  its parts
MATCH (duties:Duties)
WHERE size($names) = 0 OR duties.name IN $names
RETURN duties.name AS name, duties.parts AS parts
ORDER BY name
