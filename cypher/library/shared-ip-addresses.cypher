// @zh    共用 IP 地址的公司
// @en    Companies that share addresses on the network
// @about 多家公司递交投标所用的同一地址；交易大厅的地址已标为不可采，不在其中。
//
// Addresses from which several companies handed in bids; addresses of trading halls are marked as not admissible and left
// out.
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
// @return  value  the address
// @return  firms  how many companies
// @return  names  some of them
MATCH (ip:IpAddress)<-[:SENT_FROM]-(:Bid)<-[:SUBMITTED]-(company:Company)
WHERE ip.admissible
WITH ip, count(DISTINCT company) AS firms, collect(DISTINCT company.name) AS names
WHERE firms >= $companies
RETURN ip.value AS value, firms, names[..10] AS names
ORDER BY firms DESC, value
LIMIT $limit
