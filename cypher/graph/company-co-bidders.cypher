// With whom companies bid, the most frequent first, at most 200 each.
//
// @param ids        companies
// @param districts  beginnings of the codes of districts, only lots in one of them count; null for all
// @return key    the company
// @return id     the other bidder
// @return name   its name
// @return basis  what its identity rests on
// @return lots   in how many lots both bid
UNWIND $ids AS id
MATCH (company:Company {id: id})
CALL (company) {
  MATCH (company)-[:SUBMITTED]->(own:Bid)-[:FOR_LOT]->(lot:Lot)<-[:FOR_LOT]-(bid:Bid)<-[:SUBMITTED]-(other:Company)
  WHERE own <> bid AND other <> company
    AND ($districts IS NULL OR EXISTS {
      MATCH (lot)-[:PART_OF]->(project:Project) WHERE any(district IN $districts WHERE project.area STARTS WITH district)
    })
  RETURN other, count(DISTINCT lot) AS lots ORDER BY lots DESC, other.id LIMIT 200
}
RETURN company.id AS key, other.id AS id, other.name AS name, other.basis AS basis, lots
