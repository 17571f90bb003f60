// Who holds shares in companies, the largest first, at most 200 each.
//
// @param ids            companies
// @return key           the company
// @return label         of the holder: Company or Person
// @return holder        id, name, basis; of a person maskedNumber and registrationNumber too
// @return company       id, name, basis of the company in which
// @return share         0 to 1
// @return since         since when
// @return until         until when
UNWIND $ids AS id
MATCH (company:Company {id: id})
CALL (company) {
  MATCH (holder:Company|Person)-[holds:SHAREHOLDER_OF]->(company)
  RETURN DISTINCT holder, holds.share AS share, holds.since AS since, holds.until AS until
  ORDER BY share IS NULL, share DESC, holder.id, since, until LIMIT 200
}
RETURN company.id AS key, CASE WHEN holder:Company THEN 'Company' ELSE 'Person' END AS label,
  holder {.id, .name, .basis, .maskedNumber, .registrationNumber} AS holder, company {.id, .name, .basis} AS company, share, since, until
ORDER BY key, share IS NULL, share DESC, holder.id, since, until
