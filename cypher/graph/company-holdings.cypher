// Shares that companies hold in others, the largest first, at most 200 each.
//
// @param ids            companies
// @return key           the company
// @return label         of the holder: Company
// @return holder        id, name, basis
// @return company       id, name, basis of the company in which
// @return share         0 to 1
// @return since         since when
// @return until         until when
UNWIND $ids AS id
MATCH (holder:Company {id: id})
CALL (holder) {
  MATCH (holder)-[holds:SHAREHOLDER_OF]->(company:Company)
  RETURN DISTINCT company, holds.share AS share, holds.since AS since, holds.until AS until
  ORDER BY share IS NULL, share DESC, company.id, since, until LIMIT 200
}
RETURN holder.id AS key, 'Company' AS label, holder {.id, .name, .basis} AS holder, company {.id, .name, .basis} AS company, share, since,
  until
ORDER BY key, share IS NULL, share DESC, company.id, since, until
