// Findings that hold, to be judged.
//
// @return rule   the rule
// @return grade  its grade
// @return lots   the lots it shows in
// @return ids    the companies and persons it is about, sorted
MATCH (finding:Finding {lapsed: false})
RETURN finding.rule AS rule, finding.grade AS grade, finding.lotIds AS lots,
  COLLECT {
    MATCH (finding)-[:ABOUT]->(subject:Company|Person)
    RETURN DISTINCT subject.id AS id ORDER BY id
  } AS ids
ORDER BY finding.id
