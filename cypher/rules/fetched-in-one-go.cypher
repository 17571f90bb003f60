// Bids whose tender files were fetched one after another, with what shows when.
//
// @param bidIds  bids of runs
// @return bidId           the bid
// @return companyId       the bidder, the leader of a consortium
// @return node            the bid's node
// @return shown           when
// @return source          where it stands
// @return importId        who stated it
// @return publicTerminal  whether a list of public devices and addresses in force on the day names where it came from
MATCH (bid:Bid)
WHERE bid.id IN $bidIds
WITH bid, coalesce(bid.downloadedAt, bid.boughtAt) AS at, date(coalesce(bid.downloadedAt, bid.boughtAt)) AS day
RETURN bid.id AS bidId,
  head(COLLECT { MATCH (company:Company)-[submitted:SUBMITTED]->(bid) RETURN company.id ORDER BY submitted.role <> 'LEAD', company.id }) AS companyId,
  elementId(bid) AS node, toString(at) AS shown, bid.sources[0] AS source, bid.importId AS importId,
  EXISTS {
    MATCH (bid)-[sent:SENT_FROM]->(address:IpAddress), (public:PublicValue {id: 'IP:' + address.value})
    WHERE sent.context = 'DOWNLOADED' AND (public.since IS NULL OR public.since <= day) AND (public.until IS NULL OR public.until >= day)
  } AS publicTerminal
ORDER BY bidId
