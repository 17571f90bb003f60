// Times of lots that the law sets limits for: of the tender file, of the publicity of candidates, of contract and deposits.
//
// Where a lot has several contracts the first counts; later ones are supplements.
//
// @param lotIds  lots to look at
// @return lotId      the lot
// @return companyId  who invites to bid, or runs the tender where the buyer is not known
// @return isBuyer    whether it is the buyer
// @return mandatory  whether the project has to be tendered by law
// @return round      how often the lot has been tendered
// @return kind       which limit
// @return from       its first day
// @return until      its last day
// @return node       what tells the time
// @return nodeLabel  its label
// @return nodeId     its id
// @return source     where it stands
// @return importId   the import that stated it
MATCH (lot:Lot) WHERE lot.id IN $lotIds
WITH lot,
  head(COLLECT { MATCH (lot)-[:PART_OF]->{0,1}(place)-[:INVITED_BY]->(buyer:Company) RETURN buyer.id ORDER BY place:Project, buyer.id }) AS buyerId,
  head(COLLECT { MATCH (lot)-[:PART_OF]->{0,1}(place)-[:RUN_BY]->(agency:Company) RETURN agency.id ORDER BY place:Project, agency.id }) AS agencyId,
  head(COLLECT { MATCH (lot)-[:PART_OF]->(project:Project) RETURN project.mandatory ORDER BY project.id }) AS mandatory,
  head(COLLECT { MATCH (lot)<-[:AWARDED_FOR]-(contract:Contract) WHERE contract.signedOn IS NOT NULL RETURN contract ORDER BY contract.signedOn, contract.id }) AS contract
WHERE coalesce(buyerId, agencyId) IS NOT NULL
CALL (lot, contract) {
  RETURN 'SALE' AS kind, date(lot.obtainableFrom) AS from, date(lot.obtainableUntil) AS until, lot AS thing, lot.sources[0] AS source, lot.importId AS importId
  UNION
  RETURN 'BIDDING' AS kind, date(coalesce(lot.obtainableFrom, lot.publishedAt)) AS from, date(lot.bidDeadline) AS until, lot AS thing, lot.sources[0] AS source, lot.importId AS importId
  UNION
  RETURN 'CHANGE' AS kind, date(lot.clarifiedAt) AS from, date(lot.bidDeadline) AS until, lot AS thing, lot.sources[0] AS source, lot.importId AS importId
  UNION
  MATCH (lot)-[listed:SHORTLISTED]->(:Company)
  RETURN 'PUBLICITY' AS kind, date(listed.publicFrom) AS from, date(listed.publicUntil) AS until, lot AS thing, min(listed.sources[0]) AS source, min(listed.importId) AS importId
  UNION
  MATCH (lot)-[won:WON_BY]->(:Company)
  WITH contract, max(won.at) AS notified
  RETURN 'CONTRACT' AS kind, notified AS from, contract.signedOn AS until, contract AS thing, contract.sources[0] AS source, contract.importId AS importId
  UNION
  MATCH (lot)<-[:FOR_LOT]-(bid:Bid)-[deposit:DEPOSIT_FROM]->(:Account)
  RETURN 'DEPOSIT' AS kind, contract.signedOn AS from, date(deposit.returnedAt) AS until, bid AS thing, deposit.sources[0] AS source, deposit.importId AS importId
}
WITH * WHERE from IS NOT NULL AND until IS NOT NULL
RETURN lot.id AS lotId, coalesce(buyerId, agencyId) AS companyId, buyerId IS NOT NULL AS isBuyer, mandatory, lot.round AS round, kind, from, until,
  elementId(thing) AS node, labels(thing)[0] AS nodeLabel, thing.id AS nodeId, source, importId
ORDER BY lotId, kind, from, until, nodeId, source
