// Investigations that somebody may see, those changed last first.
//
// @param name   the name of the account
// @param roles  what the account may be
// @param text   a part of the title; empty for all
// @return investigation  its properties
// @return nodes          how many things are on its canvas
// @return links          how many links to it are open
MATCH (investigation:Investigation)
WHERE (investigation.owner = $name OR any(share IN investigation.shares WHERE share = 'USER:READ:' + $name OR share = 'USER:WRITE:' + $name)
    OR any(share IN investigation.shares WHERE any(role IN $roles WHERE share IN ['ROLE:READ:' + role, 'ROLE:WRITE:' + role])))
  AND ($text = '' OR toLower(investigation.title) CONTAINS toLower($text))
OPTIONAL MATCH (investigation)<-[:VERSION_OF]-(version:InvestigationVersion {number: investigation.version})
RETURN properties(investigation) AS investigation, version.nodes AS nodes,
  COUNT { (investigation)<-[:OPENS]-(link:InvestigationLink) WHERE NOT link.revoked } AS links
ORDER BY investigation.updatedAt DESC, investigation.id
