// Lots as columns for rules that look at the whole market.
//
// @return id            the lot
// @return kind          what is built or bought
// @return requirements  what a bidder must be qualified for
// @return awardMethod   how the winner is found, as the file says
// @return ceiling       ceiling price in fen, or in hundredths of a foreign unit
// @return openedAt      when the bids are opened, in seconds since 1970
// @return buyerId       who invites to bid
// @return agencyId      who runs the tender
// @return winnerIds     who won
MATCH (lot:Lot)
RETURN lot.id AS id, lot.kind AS kind, lot.requirements AS requirements, lot.awardMethod AS awardMethod,
  coalesce(lot.ceilingPrice, toInteger(toFloat(lot.ceilingAmount) * 100)) AS ceiling,
  coalesce(lot.openedAt, lot.bidDeadline).epochSeconds AS openedAt,
  head(COLLECT { MATCH (lot)-[:INVITED_BY]->(buyer:Company) RETURN buyer.id ORDER BY buyer.id }) AS buyerId,
  head(COLLECT { MATCH (lot)-[:RUN_BY]->(agency:Company) RETURN agency.id ORDER BY agency.id }) AS agencyId,
  COLLECT { MATCH (lot)-[:WON_BY]->(winner:Company) RETURN DISTINCT winner.id AS winner ORDER BY winner } AS winnerIds
ORDER BY id
