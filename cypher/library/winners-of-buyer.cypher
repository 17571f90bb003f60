// @zh    招标人与中标人
// @en    Buyers and winners
// @about 各招标人的中标公司，以及它们在该招标人的标段中投标多少次。
//
// Which companies win with each buyer, and in how many of its lots they bid.
//
// @tags  market
// @param   wins  how many awards at least
// @type    wins  INTEGER
// @default wins  1
// @suggest wins  [2, 3, 5, 10]
// @param   limit  how many rows at the most
// @type    limit  INTEGER
// @default limit  100
// @suggest limit  [20, 100, 500]
// @return  buyer  the buyer
// @return  winner  who won
// @return  wins  how many awards
MATCH (buyer:Company)<-[:INVITED_BY]-(lot:Lot)-[:WON_BY]->(winner:Company)
WITH buyer, winner, count(DISTINCT lot) AS wins
WHERE wins >= $wins
RETURN buyer.name AS buyer, winner.name AS winner, wins
ORDER BY wins DESC, buyer, winner
LIMIT $limit
