// The link with a token.
//
// @param hash  hash of the token
// @return id    the investigation
// @return link  properties of the link
MATCH (link:InvestigationLink {hash: $hash})-[:OPENS]->(investigation:Investigation)
RETURN investigation.id AS id, properties(link) AS link
