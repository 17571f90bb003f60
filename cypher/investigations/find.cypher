// An investigation and its newest version.
//
// @param id  the investigation
// @return investigation  its properties
// @return version        properties of the newest version
MATCH (investigation:Investigation {id: $id})<-[:VERSION_OF]-(version:InvestigationVersion {number: investigation.version})
RETURN properties(investigation) AS investigation, properties(version) AS version
