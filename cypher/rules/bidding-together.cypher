// Bids of two firms for the same lots. A consortium bids under its leader, so its members are not told here.
//
// @param pairs  rows of number, one and other: ids of companies
// @return number     of the pair
// @return lotId      a lot in which both bid
// @return bidId      the bid of one of them
// @return node       its node
// @return companyId  the bidder
// @return source     where the bid stands
// @return importId   the import that stated it
UNWIND $pairs AS pair
MATCH (one:Company {id: pair.one})-[mine:SUBMITTED]->(:Bid)-[:FOR_LOT]->(lot:Lot)
WHERE mine.role <> 'MEMBER'
MATCH (other:Company {id: pair.other})-[theirs:SUBMITTED]->(:Bid)-[:FOR_LOT]->(lot)
WHERE theirs.role <> 'MEMBER'
WITH DISTINCT pair, lot
MATCH (lot)<-[:FOR_LOT]-(bid:Bid)<-[submitted:SUBMITTED]-(company:Company)
WHERE company.id IN [pair.one, pair.other] AND submitted.role <> 'MEMBER'
RETURN pair.number AS number, lot.id AS lotId, bid.id AS bidId, elementId(bid) AS node, company.id AS companyId,
  submitted.sources[0] AS source, submitted.importId AS importId
ORDER BY number, lotId, companyId
