// Lets rings lapse that are not found any more.
//
// @param ids  the rings that are
MATCH (ring:CollusionRing)
WHERE NOT ring.id IN $ids
SET ring.lapsed = true
