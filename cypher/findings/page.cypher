// A page of findings, the heaviest first, ties broken by id.
//
// @param rule     only of this rule, or null
// @param grade    only of this grade, or null
// @param company  only about this company, or null
// @param lot      only in this lot, or null
// @param lapsed   lapsed ones, or those that hold
// @param afterRank  bits of the last entry of the page before, or null
// @param afterId    its id
// @param limit      how many
// @return rank     its bits
// @return finding  its properties
MATCH (finding:Finding {lapsed: $lapsed})
WHERE true
  AND ($rule IS NULL OR finding.rule = $rule)
  AND ($grade IS NULL OR finding.grade = $grade)
  AND ($company IS NULL OR EXISTS { (finding)-[:ABOUT]->(:Company {id: $company}) })
  AND ($lot IS NULL OR $lot IN finding.lotIds)
WITH finding, finding.bits AS rank
WHERE $afterRank IS NULL OR rank < $afterRank OR (rank = $afterRank AND finding.id > $afterId)
RETURN rank, properties(finding) AS finding
ORDER BY rank DESC, finding.id
LIMIT $limit
