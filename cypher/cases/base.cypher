// What a fine is counted from: the winning prices of the lots of a matter, or else the contracts, or else the ceiling prices.
//
// @param id       the matter
// @return amount  in fen; null where nothing is known
MATCH (matter:Matter {id: $id})
CALL (matter) {
  MATCH (matter)-[:CONCERNS]->(lot:Lot)
  OPTIONAL MATCH (lot)-[won:WON_BY]->(:Company)
  WITH lot, max(won.price) AS price
  OPTIONAL MATCH (contract:Contract)-[:AWARDED_FOR]->(lot)
  WITH lot, price, sum(contract.amount) AS contracts
  RETURN sum(coalesce(price, CASE WHEN contracts > 0 THEN contracts END, lot.ceilingPrice, 0)) AS total
}
RETURN CASE WHEN total > 0 THEN total END AS amount
