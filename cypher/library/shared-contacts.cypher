// @zh    共用电话、邮箱或地址的公司
// @en    Companies that share a telephone, mailbox or address
// @about 多家公司共用的联系方式；代办机构和孵化器会服务许多公司。
//
// Contacts that several companies use; agencies and incubators serve many.
//
// @tags  collusion
// @param   companies  how many companies at least
// @type    companies  INTEGER
// @default companies  2
// @suggest companies  [2, 3, 5, 10]
// @param   limit  how many rows at the most
// @type    limit  INTEGER
// @default limit  100
// @suggest limit  [20, 100, 500]
// @return  kind  what they share
// @return  contact  its id
// @return  firms  how many companies
// @return  names  some of them
MATCH (contact:Phone|Email|Address)<-[:USES]-(company:Company)
WITH contact, count(DISTINCT company) AS firms, collect(DISTINCT company.name) AS names
WHERE firms >= $companies
RETURN head(labels(contact)) AS kind, contact.id AS contact, firms, names[..10] AS names
ORDER BY firms DESC, kind, contact
LIMIT $limit
