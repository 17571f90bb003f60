// @zh    两家公司的最短关联
// @en    The shortest way between two companies
// @about 两家公司之间由数据行陈述的关系连成的最短路径，画成图。
//
// The shortest way from one company to another by relations that rows state, drawn as a path.
//
// @tags  start, collusion
// @param   companyId  credit code of the company (统一社会信用代码)
// @type    companyId  TEXT
// @suggest companyId  MATCH (company:Company)-[:SUBMITTED]->(bid:Bid) RETURN company.id AS id, count(bid) AS bids ORDER BY bids DESC, id LIMIT 50
// @param   otherId  credit code of the company (统一社会信用代码)
// @type    otherId  TEXT
// @suggest otherId  MATCH (company:Company)-[:SUBMITTED]->(bid:Bid) RETURN company.id AS id, count(bid) AS bids ORDER BY bids DESC, id LIMIT 50
// @return  way  the path
MATCH (one:Company {id: $companyId}), (other:Company {id: $otherId})
MATCH way = shortestPath((one)-[:SUBMITTED|FOR_LOT|MADE_ON|SENT_FROM|DEPOSIT_FROM|NAMES|USES|OFFICER_OF|LEGAL_REPRESENTATIVE_OF|SHAREHOLDER_OF|REGISTERED_WITH|INSURED_BY*..8]-(other))
RETURN way
LIMIT 1
