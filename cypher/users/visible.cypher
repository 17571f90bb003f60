// Which things lie in districts: a lot by its tender; a bid, a contract, a site and what belongs to them by their lots, one of which
// suffices; findings, rings and chains when all their lots do. What registers say of companies and persons lies in none and is
// not asked here; telephones, accounts and addresses are theirs.
//
// @param keys       things: label and id
// @param districts  beginnings of the codes of districts
// @return label  of a thing that lies there
// @return id     its id
UNWIND $keys AS key
CALL (key) {
  WITH key WHERE key.label = 'Lot'
  MATCH (lot:Lot {id: key.id})
  RETURN lot.id AS lotId, head(COLLECT { MATCH (lot)-[:PART_OF]->(project:Project) RETURN project.area ORDER BY project.id }) AS area
  UNION
  WITH key WHERE key.label = 'Project'
  MATCH (project:Project {id: key.id})
  RETURN null AS lotId, project.area AS area
  UNION
  WITH key WHERE key.label = 'Bid'
  MATCH (:Bid {id: key.id})-[:FOR_LOT]->(lot:Lot)
  RETURN lot.id AS lotId, head(COLLECT { MATCH (lot)-[:PART_OF]->(project:Project) RETURN project.area ORDER BY project.id }) AS area
  UNION
  WITH key WHERE key.label = 'Contract'
  MATCH (:Contract {id: key.id})-[:AWARDED_FOR]->(lot:Lot)
  RETURN lot.id AS lotId, head(COLLECT { MATCH (lot)-[:PART_OF]->(project:Project) RETURN project.area ORDER BY project.id }) AS area
  UNION
  WITH key WHERE key.label IN ['Subcontract', 'Invoice']
  MATCH (:Subcontract|Invoice {id: key.id})-[:UNDER]->(:Contract)-[:AWARDED_FOR]->(lot:Lot)
  RETURN lot.id AS lotId, head(COLLECT { MATCH (lot)-[:PART_OF]->(project:Project) RETURN project.area ORDER BY project.id }) AS area
  UNION
  WITH key WHERE key.label = 'Permit'
  MATCH (:Permit {id: key.id})-[:PERMITS|UNDER|AWARDED_FOR]->{1,2}(lot:Lot)
  RETURN lot.id AS lotId, head(COLLECT { MATCH (lot)-[:PART_OF]->(project:Project) RETURN project.area ORDER BY project.id }) AS area
  UNION
  WITH key WHERE key.label IN ['Machine', 'IpAddress', 'BidFile', 'PriceList', 'PlatformUser', 'Guarantee']
  MATCH (:Machine|IpAddress|BidFile|PriceList|PlatformUser|Guarantee {id: key.id})<-[:MADE_ON|SENT_FROM|HAS_FILE|HAS_PRICES|BOUGHT_BY|SECURED_BY]-(:Bid)-[:FOR_LOT]->(lot:Lot)
  RETURN lot.id AS lotId, head(COLLECT { MATCH (lot)-[:PART_OF]->(project:Project) RETURN project.area ORDER BY project.id }) AS area
  UNION
  WITH key WHERE key.label IN ['Account', 'Phone', 'Email', 'Address', 'Qualification', 'CompanyChange', 'Penalty']
  MATCH (thing:Account|Phone|Email|Address|Qualification|CompanyChange|Penalty {id: key.id})
  WHERE EXISTS { (thing)--(:Company|Person) }
  RETURN null AS lotId, $districts[0] AS area
  UNION
  WITH key WHERE key.label IN ['Alert', 'Referral']
  MATCH (:Alert|Referral {id: key.id})-[:ABOUT]->(lot:Lot)
  RETURN lot.id AS lotId, head(COLLECT { MATCH (lot)-[:PART_OF]->(project:Project) RETURN project.area ORDER BY project.id }) AS area
  UNION
  WITH key WHERE key.label IN ['Finding', 'CollusionRing', 'LicenceLendingChain']
  MATCH (found:Finding|CollusionRing|LicenceLendingChain {id: key.id})
  UNWIND found.lotIds AS lotId
  OPTIONAL MATCH (lot:Lot {id: lotId})
  RETURN lotId, head(COLLECT { MATCH (lot)-[:PART_OF]->(project:Project) RETURN project.area ORDER BY project.id }) AS area
}
WITH key, collect(any(district IN $districts WHERE coalesce(area, '') STARTS WITH district)) AS inside
WHERE size(inside) > 0 AND CASE WHEN key.label IN ['Finding', 'CollusionRing', 'LicenceLendingChain']
  THEN all(each IN inside WHERE each) ELSE any(each IN inside WHERE each) END
RETURN key.label AS label, key.id AS id
ORDER BY label, id
