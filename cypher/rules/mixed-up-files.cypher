// Who bids in lots, and what the files of each bid are called and who wrote them.
//
// @param lotIds  lots to look at
// @return lotId  the lot
// @return told   texts of the tender in which the name of a bidder may stand: names of lot, project, buyer and agency
// @return bids   of each bid: bidId, and its companies with id and names, the leader first
// @return files  of each file: bidId, node, id, texts, source, importId
MATCH (lot:Lot)
WHERE lot.id IN $lotIds AND EXISTS { (lot)<-[:FOR_LOT]-(:Bid)-[:HAS_FILE]->(:BidFile) }
RETURN lot.id AS lotId,
  [name IN [lot.name] + COLLECT {
    MATCH (lot)-[:PART_OF]->{0,1}(tender)
    OPTIONAL MATCH (tender)-[:INVITED_BY|RUN_BY]->(party:Company)
    UNWIND [tender.name, party.name] AS name
    RETURN DISTINCT name ORDER BY name
  } WHERE name IS NOT NULL] AS told,
  COLLECT {
    MATCH (lot)<-[:FOR_LOT]-(bid:Bid)
    RETURN {bidId: bid.id, companies: COLLECT {
      MATCH (company:Company)-[submitted:SUBMITTED]->(bid)
      RETURN {id: company.id, names: [name IN [company.name] + COLLECT {
        MATCH (former:CompanyName)-[:NAME_OF]->(company) RETURN former.name ORDER BY former.name
      } WHERE name IS NOT NULL]} ORDER BY submitted.role <> 'LEAD', company.id
    }} ORDER BY bid.id
  } AS bids,
  COLLECT {
    MATCH (lot)<-[:FOR_LOT]-(bid:Bid)-[has:HAS_FILE]->(file:BidFile)
    RETURN {bidId: bid.id, node: elementId(file), id: file.id,
      texts: [text IN [file.name, file.author, file.lastSavedBy] WHERE text IS NOT NULL],
      source: has.sources[0], importId: has.importId} ORDER BY file.id
  } AS files
ORDER BY lotId
