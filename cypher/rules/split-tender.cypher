// Lots of buyers with what tells whether they are parts of one thing, and whether they were tendered openly.
//
// @return lotId           the lot
// @return node            its node
// @return name            its name
// @return kind            what is built or bought
// @return amount          estimate, or ceiling price, in fen
// @return at              the day on which it was published, opened or set up
// @return round           how often the lot has been tendered
// @return buyerId         the buyer
// @return investmentCode  of the investment project
// @return method          how it is tendered
// @return mandatory       whether the project has to be tendered by law
// @return source          where the lot stands
// @return importId        the import that stated it
MATCH (lot:Lot)
WITH lot, coalesce(lot.estimate, lot.ceilingPrice) AS amount,
  head(COLLECT { MATCH (lot)-[:PART_OF]->(project:Project) RETURN project ORDER BY project.id }) AS project,
  head(COLLECT { MATCH (lot)-[:PART_OF]->{0,1}(place)-[:INVITED_BY]->(buyer:Company) RETURN buyer.id ORDER BY place:Project, buyer.id }) AS buyerId
WITH *, date(coalesce(lot.publishedAt, lot.openedAt, lot.bidDeadline, project.createdAt)) AS at
WHERE amount > 0 AND buyerId IS NOT NULL AND at IS NOT NULL
RETURN lot.id AS lotId, elementId(lot) AS node, coalesce(lot.name, project.name, '') AS name, lot.kind AS kind, amount, at, lot.round AS round, buyerId,
  project.investmentCode AS investmentCode, project.method AS method, project.mandatory AS mandatory, lot.sources[0] AS source,
  lot.importId AS importId
ORDER BY lotId
