// Bids of firms under one holder for the same lots: each firm is held for more than half, by up to three steps, on the day of the
// bids. Holders for whom it is natural to hold many firms, states and funds, are left out.
//
// @param maximumFirms  holders of more firms that bid are left out
// @return holder             the holder's node
// @return holderLabel        its label
// @return holderId           its id
// @return shown              who it is, as it may be shown
// @return documentFrequency  how many firms that bid it holds
// @return lotId              a lot in which two of them bid
// @return bidId              the bid of one of them
// @return bidNode            its node
// @return companyId          the bidder
// @return source             where the holding stands
// @return importId           the import that stated it
// @return bidSource          where the bid stands
// @return bidImportId        the import that stated it
MATCH (holder:Company|Person) (()-[holds:SHAREHOLDER_OF WHERE holds.share > 0.5]->()){1,3} (firm:Company)
WHERE (holder:Company OR holder.basis IN ['IDENTITY_NUMBER', 'REGISTRATION_NUMBER'])
  AND NOT coalesce(holder.name, '') =~ '.*(国资|国有资产|财政局|人民政府|基金|证券|资产管理计划|集体资产|联合社).*'
  AND EXISTS { (firm)-[:SUBMITTED]->(:Bid) }
WITH holder, firm, holds ORDER BY size(holds)
WITH holder, firm, head(collect(holds)) AS holds
WITH holder, collect([firm, holds]) AS held
WHERE size(held) > 1 AND size(held) <= $maximumFirms
UNWIND held AS part
WITH holder, size(held) AS documentFrequency, part[0] AS firm, part[1] AS holds
MATCH (firm)-[submitted:SUBMITTED]->(bid:Bid)-[:FOR_LOT]->(lot:Lot)
WITH holder, documentFrequency, firm, holds, submitted, bid, lot, date(coalesce(lot.openedAt, lot.bidDeadline)) AS day
WHERE submitted.role <> 'MEMBER' AND firm <> holder
  AND all(step IN holds WHERE (step.since IS NULL OR day IS NULL OR step.since <= day) AND (step.until IS NULL OR day IS NULL OR step.until >= day))
WITH holder, documentFrequency, lot, collect([firm, last(holds), bid, submitted]) AS uses
WHERE size(uses) > 1
UNWIND uses AS use
WITH holder, documentFrequency, lot, use[0] AS firm, use[1] AS step, use[2] AS bid, use[3] AS submitted
RETURN elementId(holder) AS holder, head([label IN labels(holder) WHERE NOT label IN ['Constructor', 'Evaluator', 'Unexamined']]) AS holderLabel, holder.id AS holderId,
  CASE WHEN holder:Person THEN coalesce(holder.maskedNumber, holder.registrationNumber) ELSE holder.id END AS shown, documentFrequency,
  lot.id AS lotId, bid.id AS bidId, elementId(bid) AS bidNode, firm.id AS companyId, step.sources[0] AS source, step.importId AS importId,
  submitted.sources[0] AS bidSource, submitted.importId AS bidImportId
ORDER BY holderId, lotId, companyId, bidId
