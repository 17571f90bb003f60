// When the bids of the lots of findings were opened.
//
// @param ids  findings
// @return key   the finding
// @return from  the first time
// @return to    the last time
UNWIND $ids AS id
MATCH (finding:Finding {id: id})-[:ABOUT]->(lot:Lot)
WITH finding, coalesce(lot.openedAt, lot.bidDeadline) AS at
RETURN finding.id AS key, min(at) AS from, max(at) AS to
ORDER BY key
