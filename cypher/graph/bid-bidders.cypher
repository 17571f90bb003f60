// Who hands in bids, the leader of a consortium first.
//
// @param ids     bids
// @return key    the bid
// @return id     the company
// @return name   its name
// @return basis  what its identity rests on
UNWIND $ids AS id
MATCH (bid:Bid {id: id})<-[submitted:SUBMITTED]-(company:Company)
RETURN bid.id AS key, company.id AS id, company.name AS name, company.basis AS basis
ORDER BY key, submitted.role <> 'LEAD', id
