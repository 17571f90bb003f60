// Keeps a link to an investigation; of its token only the hash.
//
// @param id    the investigation
// @param link  properties of the link
// @return id  the link
MATCH (investigation:Investigation {id: $id})
CREATE (link:InvestigationLink)-[:OPENS]->(investigation)
SET link = $link
RETURN link.id AS id
