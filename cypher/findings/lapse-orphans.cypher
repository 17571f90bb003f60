// Lets findings lapse whose lot is gone, because its import was taken back.
MATCH (finding:Finding {lapsed: false})
WHERE NOT EXISTS { (finding)-[:ABOUT]->(:Lot) }
SET finding.lapsed = true
