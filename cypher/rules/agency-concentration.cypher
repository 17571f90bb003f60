// Lots with the buyer that invites and the agency that runs the tender, where both are known.
//
// @return lotId     the lot
// @return node      its node
// @return tender    the project it belongs to, or the lot itself
// @return year      in which bids are opened, or are to be
// @return buyerId   the buyer
// @return agencyId  the agency
// @return source    where the lot stands
// @return importId  the import that stated it
MATCH (lot:Lot)
WITH lot, coalesce(lot.openedAt, lot.bidDeadline, lot.publishedAt).year AS year,
  head(COLLECT { MATCH (lot)-[:PART_OF]->(project:Project) RETURN project.id ORDER BY project.id }) AS projectId,
  head(COLLECT { MATCH (lot)-[:PART_OF]->{0,1}(place)-[:INVITED_BY]->(buyer:Company) RETURN buyer.id ORDER BY place:Project, buyer.id }) AS buyerId,
  head(COLLECT { MATCH (lot)-[:PART_OF]->{0,1}(place)-[:RUN_BY]->(agency:Company) RETURN agency.id ORDER BY place:Project, agency.id }) AS agencyId
WHERE year IS NOT NULL AND buyerId IS NOT NULL AND agencyId IS NOT NULL AND buyerId <> agencyId
RETURN lot.id AS lotId, elementId(lot) AS node, coalesce(projectId, lot.id) AS tender, year, buyerId, agencyId,
  lot.sources[0] AS source, lot.importId AS importId
ORDER BY lotId
