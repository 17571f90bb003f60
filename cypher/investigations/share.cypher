// Says with whom an investigation is shared.
//
// @param id      the investigation
// @param shares  USER:READ:ann, ROLE:WRITE:SUPERVISOR and the like
// @return id  the investigation
MATCH (investigation:Investigation {id: $id})
SET investigation.shares = $shares
RETURN investigation.id AS id
