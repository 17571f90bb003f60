// @zh    投标人过少的标段
// @en    Lots with few bidders
// @about 某段时间内开标、投标人不超过给定数的标段。
//
// Lots with at most so many bidders, opened in a time.
//
// @tags  market
// @param   bidders  how many bidders at the most
// @type    bidders  INTEGER
// @default bidders  3
// @suggest bidders  [1, 2, 3]
// @param   from  first day of opening (开标日期起)
// @type    from  DATE
// @default from  "2000-01-01"
// @suggest from  ["2024-01-01", "2025-01-01", "2026-01-01"]
// @param   until  last day of opening (开标日期止)
// @type    until  DATE
// @default until  "2100-12-31"
// @suggest until  ["2024-12-31", "2025-12-31", "2026-12-31"]
// @param   limit  how many rows at the most
// @type    limit  INTEGER
// @default limit  100
// @suggest limit  [20, 100, 500]
// @return  lot  code
// @return  name  its name
// @return  bids  how many bids
// @return  openedAt  when they were opened
MATCH (lot:Lot)
WHERE lot.openedAt >= datetime($from + 'T00:00:00+08:00') AND lot.openedAt <= datetime($until + 'T23:59:59+08:00')
WITH lot, COUNT { (lot)<-[:FOR_LOT]-(:Bid) } AS bids
WHERE bids <= $bidders
RETURN lot.id AS lot, lot.name AS name, bids, lot.openedAt AS openedAt
ORDER BY bids, openedAt DESC, lot
LIMIT $limit
