// Bids that a company handed in while it was barred from tenders, or listed for serious dishonesty.
//
// A penalty without a term bars nobody. A listing lasts from its decision until its publicity ends, where no other term is told.
//
// @param lotIds   lots to look at
// @param listing  what the kind of a record says that lists somebody
// @return lotId       the lot
// @return companyId   the bidder, or the member of a consortium
// @return day         the day of the bid
// @return penaltyId   the penalty
// @return node        its node
// @return kind        what it was for
// @return isListing   whether it is a listing for serious dishonesty
// @return since       first day of the term
// @return until       last day; null for an open end
// @return conclusive  whether the decision is final
// @return repairedOn  when the record was repaired
// @return mandatory   whether the project has to be tendered by law
// @return issuer      who decided
// @return supervisor  who supervises the project
// @return source      where the penalty stands
// @return importId    the import that stated it
UNWIND $lotIds AS lotId
MATCH (lot:Lot {id: lotId})<-[:FOR_LOT]-(bid:Bid)<-[:SUBMITTED]-(company:Company)-[:PENALISED_BY]->(penalty:Penalty)
WITH DISTINCT lotId, lot, bid, company, penalty, date(coalesce(bid.submittedAt, lot.bidDeadline, lot.openedAt)) AS day,
  coalesce(penalty.kind, '') CONTAINS $listing AS isListing
WITH *, coalesce(penalty.barredSince, CASE WHEN isListing THEN penalty.decidedOn END) AS since,
  coalesce(penalty.barredUntil, CASE WHEN isListing THEN penalty.publicUntil END) AS until,
  head(COLLECT { MATCH (lot)-[:PART_OF]->(project:Project) RETURN project ORDER BY project.id }) AS project
WHERE since <= day AND (until IS NULL OR until >= day)
  AND coalesce(penalty.conclusive, true) AND (penalty.repairedOn IS NULL OR penalty.repairedOn > day) AND coalesce(project.mandatory, true)
RETURN lotId, company.id AS companyId, day, penalty.id AS penaltyId, elementId(penalty) AS node, penalty.kind AS kind, isListing,
  since, until, penalty.conclusive AS conclusive, penalty.repairedOn AS repairedOn, project.mandatory AS mandatory,
  penalty.issuer AS issuer, project.supervisor AS supervisor, penalty.sources[0] AS source, penalty.importId AS importId
ORDER BY lotId, companyId, penaltyId
