// Companies and lots that matters concern.
//
// @param ids     matters
// @return key    the matter
// @return label  Company or Lot
// @return id     the thing
// @return name   its name
// @return basis  what a company's identity rests on
// @return ceilingPrice  of a lot
// @return openedAt      of a lot
UNWIND $ids AS id
MATCH (matter:Matter {id: id})-[:CONCERNS]->(thing:Company|Lot)
RETURN matter.id AS key, CASE WHEN thing:Company THEN 'Company' ELSE 'Lot' END AS label, thing.id AS id, thing.name AS name,
  thing.basis AS basis, thing.ceilingPrice AS ceilingPrice, thing.openedAt AS openedAt
ORDER BY key, id
