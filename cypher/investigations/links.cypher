// Links to an investigation, the newest first.
//
// @param id  the investigation
// @return link  its properties
MATCH (:Investigation {id: $id})<-[:OPENS]-(link:InvestigationLink)
RETURN properties(link) AS link
ORDER BY link.createdAt DESC, link.id
