// Forgets an investigation with its versions and links.
//
// @param id  the investigation
MATCH (investigation:Investigation {id: $id})
OPTIONAL MATCH (investigation)<-[:VERSION_OF|OPENS]-(part)
DETACH DELETE part, investigation
