// Lets findings lapse that were not found again in lots that were examined.
//
// @param lotIds  the lots
// @param ids     what was found in them
MATCH (lot:Lot)<-[:ABOUT]-(finding:Finding)
WHERE lot.id IN $lotIds AND finding.reach = 'LOT' AND NOT finding.id IN $ids
SET finding.lapsed = true
