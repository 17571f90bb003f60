// Qualifications of companies by name and level, at most 200 each.
//
// @param ids                 companies
// @return key                the company
// @return certificateNumber  of the certificate
// @return name               what it is for
// @return level              its level
// @return issuer             who issued it
// @return since              since when
// @return until              until when it is valid
UNWIND $ids AS id
MATCH (company:Company {id: id})
CALL (company) {
  MATCH (company)-[holds:HOLDS_QUALIFICATION]->(licence:Qualification)
  RETURN DISTINCT licence, holds.since AS since, holds.until AS until
  ORDER BY licence.name, licence.level, since IS NULL, since DESC, licence.id, until LIMIT 200
}
RETURN company.id AS key, licence.certificateNumber AS certificateNumber, licence.name AS name, licence.level AS level,
  licence.issuer AS issuer, since, until
ORDER BY key, name, level, since IS NULL, since DESC, licence.id, until
