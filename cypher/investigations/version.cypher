// One version of an investigation.
//
// @param id      the investigation
// @param number  the version
// @return version  its properties
MATCH (:Investigation {id: $id})<-[:VERSION_OF]-(version:InvestigationVersion {number: $number})
RETURN properties(version) AS version
