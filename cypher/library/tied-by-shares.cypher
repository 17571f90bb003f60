// @zh    有持股关系的同场投标人
// @en    Bidders of one lot that are tied by shares
// @about 同一标段中一家直接持有另一家股份的投标人。
//
// Bidders of one lot of which one holds shares in the other, directly.
//
// @tags  control, collusion
// @param   limit  how many rows at the most
// @type    limit  INTEGER
// @default limit  100
// @suggest limit  [20, 100, 500]
// @return  lot  code
// @return  holder  who holds
// @return  held  in whom
// @return  share  which share
MATCH (holder:Company)-[holding:SHAREHOLDER_OF]->(held:Company),
  (holder)-[:SUBMITTED]->(:Bid)-[:FOR_LOT]->(lot:Lot)<-[:FOR_LOT]-(:Bid)<-[:SUBMITTED]-(held)
RETURN DISTINCT lot.id AS lot, holder.name AS holder, held.name AS held, holding.share AS share
ORDER BY lot, holder, held
LIMIT $limit
