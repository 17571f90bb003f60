// A page of alerts in an order, ties broken by id, and how many there are in all.
//
// @param orderBy     QUEUE, ISSUED or STRENGTH
// @param viewer      name of the viewer, or null
// @param today       the day
// @param states      only in these states, or null
// @param open        only those that are not over, or only those that are, or null
// @param officer     only of this officer, or null
// @param batch       only of this batch, or null
// @param district    only in this district or below, or null
// @param districts   only in districts the viewer may see, or empty for all
// @param source      only arisen from this, or null
// @param rule        only told of by this rule, or null
// @param company     only about this company, or null
// @param lot         only about this lot, or null
// @param conclusion  only with this conclusion, or null
// @param text        only with a title, number or company name that holds this, or null
// @param ids         only among these, or null
// @param afterRank   rank of the last entry of the page before, or null
// @param afterId     its id
// @param limit       how many
// @return rank   what it is ordered by
// @return alert  its properties
// @return total  how many there are in all
CALL () {
  MATCH (alert:Alert:Matter)
  WITH alert, NOT alert.state IN ['CLOSED', 'DECLINED', 'MERGED', 'REPORTED'] AS isOpen
  WHERE ($states IS NULL OR alert.state IN $states)
    AND ($open IS NULL OR isOpen = $open)
    AND ($officer IS NULL OR $officer IN alert.officers)
    AND ($batch IS NULL OR alert.batch = $batch)
    AND ($district IS NULL OR alert.district STARTS WITH $district)
    AND (size($districts) = 0 OR any(district IN $districts WHERE alert.district STARTS WITH district))
    AND ($source IS NULL OR alert.source = $source)
    AND ($rule IS NULL OR $rule IN alert.rules)
    AND ($company IS NULL OR $company IN alert.companyIds)
    AND ($lot IS NULL OR $lot IN alert.lotIds)
    AND ($conclusion IS NULL OR alert.conclusion = $conclusion)
    AND ($ids IS NULL OR alert.id IN $ids)
    AND ($text IS NULL OR alert.title CONTAINS $text OR alert.id = $text OR alert.sourceId = $text OR alert.content CONTAINS $text
      OR EXISTS { (alert)-[:CONCERNS]->(company:Company) WHERE company.name CONTAINS $text })
  RETURN collect([alert, isOpen]) AS found
}
WITH found, size(found) AS total
UNWIND found AS one
WITH one[0] AS alert, one[1] AS isOpen, total
WITH alert, total, CASE $orderBy
  WHEN 'STRENGTH' THEN toFloat(alert.bits)
  WHEN 'ISSUED' THEN toFloat(alert.issuedAt.epochSeconds)
  ELSE CASE WHEN isOpen AND $viewer IN alert.officers THEN 2000000.0 WHEN isOpen THEN 1000000.0 ELSE 0.0 END
    - duration.inDays($today, coalesce(alert.dueOn, $today)).days
END AS rank
WHERE $afterRank IS NULL OR rank < $afterRank OR (rank = $afterRank AND alert.id > $afterId)
RETURN rank, properties(alert) AS alert, total
ORDER BY rank DESC, alert.id
LIMIT $limit
