// How many findings there are.
//
// @param rule     only of this rule, or null
// @param grade    only of this grade, or null
// @param company  only about this company, or null
// @param lot      only in this lot, or null
// @param lapsed   lapsed ones, or those that hold
// @return count  their number
MATCH (finding:Finding {lapsed: $lapsed})
WHERE true
  AND ($rule IS NULL OR finding.rule = $rule)
  AND ($grade IS NULL OR finding.grade = $grade)
  AND ($company IS NULL OR EXISTS { (finding)-[:ABOUT]->(:Company {id: $company}) })
  AND ($lot IS NULL OR $lot IN finding.lotIds)
RETURN count(finding) AS count
