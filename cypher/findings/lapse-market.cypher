// Lets findings over the whole market lapse that were not found again.
//
// @param ids  what was found
MATCH (finding:Finding {lapsed: false})
WHERE finding.reach = 'MARKET' AND NOT finding.id IN $ids
SET finding.lapsed = true
