// Shareholders of companies on a day, at most 200 each, the greatest first. Dates that are not known count as in force; of several
// rows about one shareholder that hold on the day the latest counts.
//
// @param ids                  companies
// @param asOf                 the day
// @return key                 the company
// @return label               Company or Person
// @return id                  the shareholder
// @return name                its name
// @return basis               what its identity rests on
// @return maskedNumber        of a person
// @return registrationNumber  of a person
// @return share               0 to 1; null where it is not known
UNWIND $ids AS id
MATCH (company:Company {id: id})
CALL (company) {
  MATCH (company)<-[holds:SHAREHOLDER_OF]-(holder:Company|Person)
  WHERE (holds.since IS NULL OR holds.since <= $asOf) AND (holds.until IS NULL OR holds.until >= $asOf)
  WITH holder, holds ORDER BY coalesce(holds.since, date('0001-01-01')) DESC, coalesce(holds.share, -1) DESC
  WITH holder, head(collect(holds)) AS holds
  RETURN holder, holds.share AS share ORDER BY coalesce(share, -1) DESC, holder.id LIMIT 200
}
RETURN company.id AS key, CASE WHEN holder:Company THEN 'Company' ELSE 'Person' END AS label, holder.id AS id, holder.name AS name,
  holder.basis AS basis, holder.maskedNumber AS maskedNumber, holder.registrationNumber AS registrationNumber, share
ORDER BY key, coalesce(share, -1) DESC, id
