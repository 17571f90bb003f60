// Keeps another version, if nobody has kept one since the one that was changed. The first SET takes the lock of the
// investigation, so that the number that is compared is the newest.
//
// @param id       the investigation
// @param base     number of the version that was changed
// @param title    what it is called now
// @param by       the name of the account
// @param now      the time
// @param version  properties of the new version
// @return number  the number of the new version; no row when somebody else was faster
MATCH (investigation:Investigation {id: $id})
SET investigation.lockedAt = $now
WITH investigation WHERE investigation.version = $base
SET investigation.title = $title, investigation.updatedAt = $now, investigation.updatedBy = $by, investigation.version = $base + 1
CREATE (version:InvestigationVersion)-[:VERSION_OF]->(investigation)
SET version = $version
RETURN investigation.version AS number
