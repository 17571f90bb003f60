// When bidders fetched the tender file, as columns; a time without an hour is left out.
//
// @return lotId        the lot
// @return id           the bid
// @return fetchedAt    when the bidder downloaded the file, or bought it where only that is known, in seconds since 1970
// @return publishedAt  when the tender was published, or else when bids are due, in seconds since 1970
MATCH (lot:Lot)<-[:FOR_LOT]-(bid:Bid)
WITH lot, bid, coalesce(bid.downloadedAt, bid.boughtAt) AS fetchedAt,
  coalesce(lot.publishedAt, lot.obtainableFrom, lot.bidDeadline, lot.openedAt) AS publishedAt
WHERE publishedAt IS NOT NULL AND fetchedAt.hour + fetchedAt.minute + fetchedAt.second > 0
RETURN lot.id AS lotId, bid.id AS id, fetchedAt.epochSeconds AS fetchedAt, publishedAt.epochSeconds AS publishedAt
ORDER BY lotId, id
