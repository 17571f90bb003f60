// Keeps a new investigation.
//
// @param id       its id
// @param owner    the name of the account
// @param title    what it is called
// @param now      the time
// @param version  properties of its first version
// @return id  its id
CREATE (investigation:Investigation {id: $id, title: $title, owner: $owner, createdAt: $now, updatedAt: $now, updatedBy: $owner,
  version: 1, shares: []})<-[:VERSION_OF]-(version:InvestigationVersion)
SET version = $version
RETURN investigation.id AS id
