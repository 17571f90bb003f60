// @zh    一家公司的全部疑点
// @en    Findings about a company
// @about 一家公司现行有效的疑点，连同规则、等级和标段。
//
// Findings about a company that hold, with rule, grade and lots.
//
// @tags  findings
// @param   companyId  credit code of the company (统一社会信用代码)
// @type    companyId  TEXT
// @suggest companyId  MATCH (company:Company)-[:SUBMITTED]->(bid:Bid) RETURN company.id AS id, count(bid) AS bids ORDER BY bids DESC, id LIMIT 50
// @return  finding  id
// @return  rule  rule
// @return  grade  grade
// @return  bits  bits of evidence
// @return  lots  lots
MATCH (:Company {id: $companyId})<-[:ABOUT]-(finding:Finding)
WHERE NOT finding.lapsed
RETURN DISTINCT finding.id AS finding, finding.rule AS rule, finding.grade AS grade, round(finding.bits, 2) AS bits, finding.lotIds AS lots
ORDER BY bits DESC, finding
LIMIT 500
