// Shortlisted bidders of lots, by rank.
//
// @param ids        lots
// @return key       the lot
// @return id        the company
// @return name      its name
// @return basis     what its identity rests on
// @return rank      its rank
// @return price     its price in fen
// @return priceText its price as written
UNWIND $ids AS id
MATCH (lot:Lot {id: id})-[place:SHORTLISTED]->(company:Company)
RETURN lot.id AS key, company.id AS id, company.name AS name, company.basis AS basis, place.rank AS rank,
  place.price AS price, place.priceText AS priceText
ORDER BY key, rank, id
