// Lets findings of rules that see the whole market lapse that were not found again, also those about one lot.
//
// @param rules  these rules
// @param ids    what was found
MATCH (finding:Finding {lapsed: false})
WHERE (finding.reach = 'MARKET' OR finding.rule IN $rules) AND NOT finding.id IN $ids
SET finding.lapsed = true
