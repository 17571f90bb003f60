// Rings that hold and are tied in lots, the strongest first.
//
// @param ids    lots
// @return key   the lot
// @return ring  its properties
UNWIND $ids AS id
MATCH (lot:Lot {id: id})<-[:ABOUT]-(:Finding)<-[:SHOWN_BY]-(ring:CollusionRing {lapsed: false})
WITH DISTINCT lot, ring
RETURN lot.id AS key, properties(ring) AS ring
ORDER BY key, ring.strength DESC, ring.id
