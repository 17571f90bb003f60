// Things that the evidence of findings stands on, as far as they are still there.
//
// @param ids            findings
// @return labels        what the thing is
// @return id            its id
// @return name          its name
// @return basis         of a company, what its identity rests on
// @return ceilingPrice  of a lot, in fen
// @return openedAt      of a lot, when its bids were opened
UNWIND $ids AS id
MATCH (:Finding {id: id})-[:CITES]->(thing)
WITH DISTINCT thing
RETURN labels(thing) AS labels, thing.id AS id, thing.name AS name, thing.basis AS basis, thing.ceilingPrice AS ceilingPrice,
  thing.openedAt AS openedAt
ORDER BY id
