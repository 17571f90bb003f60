// Forgets old versions without a name.
//
// @param id    the investigation
// @param keep  how many of the newest stay
MATCH (investigation:Investigation {id: $id})<-[:VERSION_OF]-(version:InvestigationVersion)
WHERE version.number <= investigation.version - $keep AND version.name IS NULL
DETACH DELETE version
