// @zh    受处罚后仍投标的公司
// @en    Bids while barred
// @about 在限制投标的处罚期内仍投标的公司。
//
// Companies that bid while a penalty barred them.
//
// @tags  market
// @param   limit  how many rows at the most
// @type    limit  INTEGER
// @default limit  100
// @suggest limit  [20, 100, 500]
// @return  company  credit code
// @return  name  its name
// @return  penalty  the penalty
// @return  lot  the lot
// @return  openedAt  when it was opened
MATCH (penalty:Penalty)<-[:PENALISED_BY]-(company:Company)-[:SUBMITTED]->(:Bid)-[:FOR_LOT]->(lot:Lot)
WHERE date(lot.openedAt) >= penalty.barredSince AND date(lot.openedAt) <= penalty.barredUntil
RETURN company.id AS company, company.name AS name, penalty.id AS penalty, lot.id AS lot, lot.openedAt AS openedAt
ORDER BY openedAt DESC, company, lot
LIMIT $limit
