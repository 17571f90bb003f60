// Versions of an investigation, the newest first, without their canvases.
//
// @param id  the investigation
// @return number   its number
// @return name     what it was called; null for those kept by themselves
// @return savedBy  who kept it
// @return savedAt  when
// @return nodes    things on its canvas
// @return edges    relations on its canvas
MATCH (:Investigation {id: $id})<-[:VERSION_OF]-(version:InvestigationVersion)
RETURN version.number AS number, version.name AS name, version.savedBy AS savedBy, version.savedAt AS savedAt,
  version.nodes AS nodes, version.edges AS edges
ORDER BY number DESC
