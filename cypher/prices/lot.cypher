// A lot as its prices need it.
//
// @param lotId          the lot
// @return id            the lot
// @return name          its name
// @return ceilingPrice  in fen
// @return openedAt      when its bids were opened
// @return at            the same, or else when bids were due
// @return kind          what is built or bought
// @return requirements  what a bidder must be qualified for
// @return awardMethod   how the winner is found, as the file says
// @return range         from what reductions of the mean are drawn, as the file says
// @return ceiling       ceiling price in fen, or in hundredths of a foreign unit
// @return currency      the foreign currency, where it is one
MATCH (lot:Lot {id: $lotId})
RETURN lot.id AS id, lot.name AS name, lot.ceilingPrice AS ceilingPrice, lot.openedAt AS openedAt,
  coalesce(lot.openedAt, lot.bidDeadline) AS at, lot.kind AS kind, lot.requirements AS requirements,
  lot.awardMethod AS awardMethod, lot.discountRange AS range,
  coalesce(lot.ceilingPrice, toInteger(round(toFloat(lot.ceilingAmount) * 100))) AS ceiling, lot.currency AS currency
