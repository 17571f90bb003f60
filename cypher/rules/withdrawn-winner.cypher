// Lots that the candidate of the first rank gave up, so that the second was awarded them.
//
// @return lotId        the lot
// @return node         its node
// @return firstId      who gave it up
// @return secondId     who got it
// @return reason       why, as the notice says
// @return firstPrice   in fen
// @return secondPrice  in fen
// @return bids         how many bid
// @return returned     whether the deposit of the first went back; null when no deposit is on record
// @return source       where it stands
// @return importId     the import that stated it
MATCH (first:Company)<-[ranked:SHORTLISTED]-(lot:Lot)-[won:WON_BY]->(second:Company)
WHERE ranked.rank = 1 AND ranked.abandonedReason IS NOT NULL AND coalesce(ranked.role, 'SOLE') <> 'MEMBER'
  AND coalesce(won.role, 'SOLE') <> 'MEMBER' AND first <> second
  AND (won.rank = 2 OR EXISTS { (lot)-[:SHORTLISTED {rank: 2}]->(second) })
ORDER BY ranked.sources[0], won.sources[0]
WITH lot, first, second, head(collect(ranked)) AS ranked, head(collect(won)) AS won
RETURN lot.id AS lotId, elementId(lot) AS node, first.id AS firstId, second.id AS secondId, ranked.abandonedReason AS reason,
  ranked.price AS firstPrice, won.price AS secondPrice, COUNT { (lot)<-[:FOR_LOT]-(:Bid) } AS bids,
  head(COLLECT { MATCH (lot)<-[:FOR_LOT]-(bid:Bid)<-[:SUBMITTED]-(first) MATCH (bid)-[deposit:DEPOSIT_FROM]->(:Account)
    RETURN deposit.returnedAt IS NOT NULL AS went ORDER BY went DESC }) AS returned,
  ranked.sources[0] AS source, ranked.importId AS importId
ORDER BY lotId, firstId, secondId
