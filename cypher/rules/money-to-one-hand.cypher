// Deposits that were paid from accounts in which contractors' money ends, and the bids they are for.
//
// @param accounts  the accounts
// @return account    the account
// @return node       its element id
// @return companyId  the bidder
// @return lotId      the lot
// @return day        when it was paid
// @return amount     in fen
// @return source     where the deposit stands
// @return importId   the import that stated it
MATCH (bid:Bid)-[deposit:DEPOSIT_FROM]->(account:Account)
WHERE account.id IN $accounts AND bid.companyId IS NOT NULL AND NOT EXISTS { (:Company {id: bid.companyId})-[:HOLDS]->(account) }
MATCH (bid)-[:FOR_LOT]->(lot:Lot)
RETURN account.id AS account, elementId(account) AS node, bid.companyId AS companyId, lot.id AS lotId,
  date(coalesce(deposit.at, lot.openedAt, lot.bidDeadline)) AS day, deposit.amount AS amount, deposit.sources[0] AS source,
  deposit.importId AS importId
ORDER BY account, companyId, lotId
