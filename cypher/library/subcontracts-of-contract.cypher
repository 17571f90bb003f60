// @zh    分包与分包比例
// @en    Subcontracts and their share
// @about 合同及其分包部分；金额单位元。
//
// Contracts with what was subcontracted of them; amounts in yuan.
//
// @tags  money, licence lending
// @param   share  at least which share
// @type    share  NUMBER
// @default share  0.3
// @suggest share  [0.3, 0.5, 0.8]
// @param   limit  how many rows at the most
// @type    limit  INTEGER
// @default limit  100
// @suggest limit  [20, 100, 500]
// @return  contract  number
// @return  name  its name
// @return  yuan  its amount
// @return  parts  how many subcontracts
// @return  share  subcontracted by amount
MATCH (part:Subcontract)-[:UNDER]->(contract:Contract)
WHERE contract.amount > 0
WITH contract, count(part) AS parts, sum(part.amount) AS subcontracted
WHERE subcontracted >= contract.amount * $share
RETURN contract.id AS contract, contract.name AS name, contract.amount / 100.0 AS yuan, parts,
  round(subcontracted * 1.0 / contract.amount, 3) AS share
ORDER BY share DESC, contract
LIMIT $limit
