// Lots that companies won, at most 200 each.
//
// @param ids      companies
// @return key     the company
// @return id            the lot
// @return name          its name
// @return ceilingPrice  in fen
// @return openedAt      when its bids were opened
UNWIND $ids AS id
MATCH (company:Company {id: id})
CALL (company) {
  MATCH (lot:Lot)-[:WON_BY]->(company)
  RETURN DISTINCT lot ORDER BY coalesce(lot.openedAt, lot.bidDeadline) DESC, lot.id LIMIT 200
}
RETURN company.id AS key, lot.id AS id, lot.name AS name, lot.ceilingPrice AS ceilingPrice, lot.openedAt AS openedAt
