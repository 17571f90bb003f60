// Evaluators of lots whom a bidder or the agency of the lot insures, has registered, employs or has as its officer on the day of the
// bids. Who gave no score where others did has stepped down and is left out.
//
// @param lotIds  lots to look at
// @return lotId      the lot
// @return personId   the evaluator
// @return node       the evaluator's node
// @return shown      who it is, as it may be shown
// @return companyId  the bidder or agency
// @return role       what the company is in the lot
// @return ties       what ties them: type, dated (whether it is known to be in force), source, importId
// @return scored     whether the evaluator gave a score in this lot; null where no scores are known
// @return companies  how many companies the evaluator is tied to in all
MATCH (lot:Lot)<-[:EVALUATED]-(evaluator:Person)
WHERE lot.id IN $lotIds AND evaluator.basis IN ['IDENTITY_NUMBER', 'REGISTRATION_NUMBER']
WITH lot, evaluator, date(coalesce(lot.openedAt, lot.bidDeadline)) AS day
MATCH (evaluator)-[tie:INSURED_BY|REGISTERED_WITH|EMPLOYED_BY|LEGAL_REPRESENTATIVE_OF|OFFICER_OF]->(company:Company)
WHERE CASE WHEN type(tie) = 'INSURED_BY' THEN tie.month = substring(toString(day), 0, 7)
  ELSE (tie.since IS NULL OR day IS NULL OR tie.since <= day) AND (tie.until IS NULL OR day IS NULL OR tie.until >= day) END
WITH lot, evaluator, company, tie,
  CASE
    WHEN EXISTS { (company)-[:SUBMITTED]->(:Bid)-[:FOR_LOT]->(lot) } THEN 'BIDDER'
    WHEN EXISTS { (lot)-[:PART_OF]->{0,1}()-[:RUN_BY]->(company) } THEN 'AGENCY'
  END AS role
WHERE role IS NOT NULL
WITH lot, evaluator, company, role, tie ORDER BY type(tie), tie.since, tie.month
WITH lot, evaluator, company, role, collect({
  type: type(tie), dated: type(tie) = 'INSURED_BY' OR tie.since IS NOT NULL OR tie.until IS NOT NULL, source: tie.sources[0], importId: tie.importId
}) AS ties
WITH *,
  CASE WHEN EXISTS { (lot)<-[:FOR_LOT]-(:Bid)<-[:SCORED]-() } THEN EXISTS { (lot)<-[:FOR_LOT]-(:Bid)<-[:SCORED]-(evaluator) } END AS scored
WHERE coalesce(scored, true)
RETURN lot.id AS lotId, evaluator.id AS personId, elementId(evaluator) AS node,
  coalesce(evaluator.maskedNumber, evaluator.registrationNumber) AS shown, company.id AS companyId, role, ties, scored,
  COUNT {
    MATCH (evaluator)-[:INSURED_BY|REGISTERED_WITH|EMPLOYED_BY|LEGAL_REPRESENTATIVE_OF|OFFICER_OF]->(any:Company)
    RETURN DISTINCT any
  } AS companies
ORDER BY lotId, personId, companyId
