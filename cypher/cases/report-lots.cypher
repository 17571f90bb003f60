// Lots of a matter with what a report tells of them.
//
// @param id       the matter
// @return lotId     the lot
// @return name      its name
// @return project   the project's name
// @return projectId the project's number
// @return buyer     who invited
// @return agency    who ran it
// @return openedAt  when bids were opened
// @return ceilingPrice  in fen
// @return bids      number of bids
// @return winner    who won
// @return price     the winning price in fen
MATCH (matter:Matter {id: $id})-[:CONCERNS]->(lot:Lot)
OPTIONAL MATCH (lot)-[:PART_OF]->(project:Project)
WITH lot, head(collect(project)) AS project
RETURN lot.id AS lotId, lot.name AS name, project.name AS project, project.id AS projectId,
  head(COLLECT { MATCH (lot)-[:PART_OF]->{0,1}()-[:INVITED_BY]->(company:Company) RETURN company.name LIMIT 1 }) AS buyer,
  head(COLLECT { MATCH (lot)-[:PART_OF]->{0,1}()-[:RUN_BY]->(company:Company) RETURN company.name LIMIT 1 }) AS agency,
  coalesce(lot.openedAt, lot.bidDeadline) AS openedAt, lot.ceilingPrice AS ceilingPrice, COUNT { (lot)<-[:FOR_LOT]-(:Bid) } AS bids,
  head(COLLECT { MATCH (lot)-[:WON_BY]->(company:Company) RETURN company.name ORDER BY company.id LIMIT 1 }) AS winner,
  head(COLLECT { MATCH (lot)-[won:WON_BY]->(:Company) RETURN won.price ORDER BY won.price DESC LIMIT 1 }) AS price
ORDER BY lotId
