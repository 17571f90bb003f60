// Lots of a kind that were opened about a time, the nearest first.
//
// @param lotId  the lot that they are compared with
// @param kind   what is built or bought, or null
// @param at     about this time, or any time where it is null
// @param days   so many days before or after
// @return id            the lot
// @return requirements  what a bidder must be qualified for
// @return awardMethod   how the winner is found, as the file says
MATCH (lot:Lot)
WHERE lot.id <> $lotId AND coalesce(lot.kind, '') = coalesce($kind, '')
WITH lot, CASE WHEN $at IS NULL THEN 0 ELSE abs(coalesce(lot.openedAt, lot.bidDeadline).epochSeconds - $at) END AS away
WHERE away <= $days * 86400
RETURN lot.id AS id, lot.requirements AS requirements, lot.awardMethod AS awardMethod
ORDER BY away, id
