// @zh    共用机器码的公司
// @en    Companies that share machines
// @about 制作过多家公司文件的设备（不限标段），涉及公司多的在前。
//
// Machines on which files of several companies were made in any lot, those of the most companies first.
//
// @tags  device, collusion
// @param   companies  how many companies at least
// @type    companies  INTEGER
// @default companies  2
// @suggest companies  [2, 3, 5, 10]
// @param   limit  how many rows at the most
// @type    limit  INTEGER
// @default limit  100
// @suggest limit  [20, 100, 500]
// @return  kind  what they share
// @return  value  its value
// @return  firms  how many companies
// @return  lots  in how many lots
// @return  names  some of them
MATCH (machine:Machine)<-[:MADE_ON]-(bid:Bid)<-[:SUBMITTED]-(company:Company), (bid)-[:FOR_LOT]->(lot:Lot)
WHERE machine.admissible
WITH machine, count(DISTINCT company) AS firms, count(DISTINCT lot) AS lots, collect(DISTINCT company.name) AS names
WHERE firms >= $companies
RETURN machine.kind AS kind, machine.value AS value, firms, lots, names[..10] AS names
ORDER BY firms DESC, kind, value
LIMIT $limit
