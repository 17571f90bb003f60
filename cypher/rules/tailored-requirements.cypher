// What lots ask of bidders, and how their bids were scored.
//
// @param lotIds  lots to look at
// @return lotId         the lot
// @return node          its node
// @return companyId     who invites to bid, or runs the tender where the buyer is not known
// @return isBuyer       whether it is the buyer
// @return requirements  what a bidder must be qualified for
// @return amount        estimate, or ceiling price, in fen
// @return mandatory     whether the project has to be tendered by law
// @return bids          how many bid
// @return scores        of the bids: companyId, bidId, node, technical (the most points for technique), total (mean), source, importId
// @return source        where the lot stands
// @return importId      the import that stated it
MATCH (lot:Lot) WHERE lot.id IN $lotIds
WITH lot,
  head(COLLECT { MATCH (lot)-[:PART_OF]->{0,1}(place)-[:INVITED_BY]->(buyer:Company) RETURN buyer.id ORDER BY place:Project, buyer.id }) AS buyerId,
  head(COLLECT { MATCH (lot)-[:PART_OF]->{0,1}(place)-[:RUN_BY]->(agency:Company) RETURN agency.id ORDER BY place:Project, agency.id }) AS agencyId,
  head(COLLECT { MATCH (lot)-[:PART_OF]->(project:Project) RETURN project.mandatory ORDER BY project.id }) AS mandatory
WHERE coalesce(buyerId, agencyId) IS NOT NULL
CALL (lot) {
  OPTIONAL MATCH (lot)<-[:FOR_LOT]-(bid:Bid)<-[scored:SCORED]-(:Person)
  WHERE NOT coalesce(scored.rejected, false)
  WITH bid, max(scored.technical) AS technical, avg(scored.total) AS total, min(scored.sources[0]) AS source, min(scored.importId) AS importId
  ORDER BY bid.id
  RETURN collect(CASE WHEN bid IS NOT NULL THEN {companyId: bid.companyId, bidId: bid.id, node: elementId(bid), technical: technical, total: total,
    source: source, importId: importId} END) AS scores
}
RETURN lot.id AS lotId, elementId(lot) AS node, coalesce(buyerId, agencyId) AS companyId, buyerId IS NOT NULL AS isBuyer, lot.requirements AS requirements,
  coalesce(lot.estimate, lot.ceilingPrice) AS amount, mandatory, COUNT { (lot)<-[:FOR_LOT]-(:Bid) } AS bids, scores, lot.sources[0] AS source,
  lot.importId AS importId
ORDER BY lotId
