// Rings by their ids, lapsed ones too.
//
// @param ids    rings
// @return ring  its properties
UNWIND $ids AS id
MATCH (ring:CollusionRing {id: id})
RETURN properties(ring) AS ring
ORDER BY ring.id
