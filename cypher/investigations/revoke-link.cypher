// Closes a link.
//
// @param id    the investigation
// @param link  the link
// @return id  the link; no row when there is none
MATCH (:Investigation {id: $id})<-[:OPENS]-(link:InvestigationLink {id: $link})
SET link.revoked = true
RETURN link.id AS id
