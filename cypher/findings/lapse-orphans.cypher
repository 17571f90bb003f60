// Lets findings lapse whose lots or subjects are gone, because their import was taken back.
MATCH (finding:Finding {lapsed: false})
WHERE (finding.lotIds <> [] AND NOT EXISTS { (finding)-[:ABOUT]->(:Lot) })
  OR NOT EXISTS { (finding)-[:ABOUT]->(subject) WHERE NOT subject:Lot }
SET finding.lapsed = true
