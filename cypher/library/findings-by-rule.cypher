// @zh    各规则的疑点数
// @en    Findings by rule
// @about 每条规则的疑点数，按等级列出。
//
// How many findings each rule has, by grade.
//
// @tags  findings
// @return  rule  rule
// @return  grade  grade
// @return  findings  how many
MATCH (finding:Finding)
WHERE NOT finding.lapsed
RETURN finding.rule AS rule, finding.grade AS grade, count(*) AS findings
ORDER BY findings DESC, rule, grade
