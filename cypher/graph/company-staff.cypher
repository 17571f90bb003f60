// People whom bids of companies name, with the lots, at most 200 each.
//
// @param ids                  companies
// @return key                 the company
// @return id                  the person
// @return name                the name
// @return registrationNumber  the constructor's number
// @return roles               the parts the person has
// @return lots                the lots: id, name, ceilingPrice, openedAt
// @return won                 whether the company won any of them
UNWIND $ids AS id
MATCH (company:Company {id: id})
CALL (company) {
  MATCH (company)-[:SUBMITTED]->(:Bid)-[:FOR_LOT]->(lot:Lot)
  MATCH (company)-[:SUBMITTED]->(bid:Bid)-[:FOR_LOT]->(lot), (bid)-[names:NAMES]->(person:Person)
  WITH company, person, collect(DISTINCT names.role) AS roles, collect(DISTINCT lot) AS named
  RETURN person, roles, named, any(lot IN named WHERE EXISTS { (lot)-[:WON_BY]->(company) }) AS won
  ORDER BY size(named) DESC, person.id LIMIT 200
}
RETURN company.id AS key, person.id AS id, person.name AS name, person.registrationNumber AS registrationNumber, roles,
  [lot IN named | lot {.id, .name, .ceilingPrice, .openedAt}] AS lots, won
