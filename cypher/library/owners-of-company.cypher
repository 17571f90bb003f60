// @zh    公司的股东（穿透）
// @en    Owners of a company, through other companies
// @about 直接或经由其他公司持有一家公司股份的股东，至多穿透五层；比例为沿途各层之积。
//
// Who holds shares in a company directly or through other companies, up to five steps; the share is the product along the
// way.
//
// @tags  control
// @param   companyId  credit code of the company (统一社会信用代码)
// @type    companyId  TEXT
// @suggest companyId  MATCH (company:Company)-[:SUBMITTED]->(bid:Bid) RETURN company.id AS id, count(bid) AS bids ORDER BY bids DESC, id LIMIT 50
// @return  owner  id of the owner
// @return  label  Company or Person
// @return  steps  how many steps
// @return  share  product of the shares
// @return  through  ids on the way
MATCH way = (owner)-[:SHAREHOLDER_OF*1..5]->(:Company {id: $companyId})
WHERE owner:Company OR owner:Person
RETURN owner.id AS owner, CASE WHEN owner:Person THEN 'Person' ELSE 'Company' END AS label, length(way) AS steps,
  round(reduce(share = 1.0, holding IN relationships(way) | share * holding.share), 6) AS share,
  [each IN nodes(way) | each.id] AS through
ORDER BY share DESC, owner, steps, through
LIMIT 500
