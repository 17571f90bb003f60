// @zh    代理机构与中标人
// @en    Agencies and winners
// @about 每家公司中标的标段由哪家代理机构办理，列出多次出自同一机构的。
//
// Which agency ran the lots that each company won, where one agency stands behind many of its awards.
//
// @tags  market
// @param   wins  how many awards at least
// @type    wins  INTEGER
// @default wins  2
// @suggest wins  [2, 3, 5, 10]
// @param   limit  how many rows at the most
// @type    limit  INTEGER
// @default limit  100
// @suggest limit  [20, 100, 500]
// @return  agency  the agency
// @return  winner  who won
// @return  wins  how many awards
MATCH (agency:Company)<-[:RUN_BY]-(lot:Lot)-[:WON_BY]->(winner:Company)
WITH agency, winner, count(DISTINCT lot) AS wins
WHERE wins >= $wins
RETURN agency.name AS agency, winner.name AS winner, wins
ORDER BY wins DESC, agency, winner
LIMIT $limit
