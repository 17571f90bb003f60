// Contracts with all that tells whose money a payment is, and who might stand behind the contractor.
//
// @return id            the contract
// @return node          its element id
// @return amount        in fen
// @return signedOn      the day
// @return openedOn      the day on which the bids for its lot were opened
// @return lotId         the lot it follows from
// @return contractorId  who got it, the leader of a consortium
// @return partnerIds    all who got it
// @return buyerIds      who gave it
// @return projects      the codes by which payments may name it, besides its own number
// @return relatedIds    companies that hold the contractor, or that it holds
// @return subcontracts  of each registered subcontract: who has it, and for how much
// @return invoices      of each seller of materials: who it is, and for how much
// @return people        who acts for the contractor without being known as its own: id, node, surname, part, isBeforeAward, source and
//                       importId
// @return source        where the contract stands
// @return importId      the import that stated it
MATCH (contract:Contract)-[:GIVEN_TO]->(:Company)
WITH DISTINCT contract
WITH contract, COLLECT {
  MATCH (contract)-[given:GIVEN_TO]->(company:Company) RETURN [company, given] ORDER BY given.role = 'MEMBER', company.id
} AS given
WITH contract, given, given[0][0] AS contractor, [one IN given | one[0].id] AS partnerIds,
  head(COLLECT { MATCH (contract)-[:AWARDED_FOR]->(lot:Lot) RETURN lot ORDER BY lot.id }) AS lot
WITH *, COLLECT {
  MATCH (permit:Permit)-[:UNDER]->(contract) RETURN permit
  UNION
  MATCH (permit:Permit)-[:PERMITS]->(lot) RETURN permit
} AS permits
CALL (contract, lot, contractor, permits) {
  OPTIONAL MATCH (contractor)-[:SUBMITTED]->(bid:Bid)-[:FOR_LOT]->(lot)
  WITH permits, contractor, collect(bid) AS bids
  CALL (bids, permits) {
    UNWIND bids AS bid
    MATCH (bid)-[acts:NAMES]->(person:Person)
    RETURN person, acts, acts.role AS part, true AS isBeforeAward
    UNION ALL
    UNWIND permits AS permit
    MATCH (permit)<-[acts:ON_SITE]-(person:Person)
    RETURN person, acts, 'SITE' AS part, false AS isBeforeAward
  }
  WITH person, acts, part, isBeforeAward, contractor
  WHERE person.basis IN ['IDENTITY_NUMBER', 'REGISTRATION_NUMBER'] AND person.name IS NOT NULL
    AND NOT EXISTS { (person)-[:INSURED_BY|REGISTERED_WITH|LEGAL_REPRESENTATIVE_OF|OFFICER_OF|SHAREHOLDER_OF]->(contractor) }
  RETURN collect({id: person.id, node: elementId(person), shown: coalesce(person.maskedNumber, person.registrationNumber, ''),
    surname: left(person.name, 1), part: part, isBeforeAward: isBeforeAward, source: acts.sources[0], importId: acts.importId}) AS people
}
RETURN contract.id AS id, elementId(contract) AS node, coalesce(contract.amount, 0) AS amount, contract.signedOn AS signedOn,
  date(coalesce(lot.openedAt, lot.bidDeadline)) AS openedOn, lot.id AS lotId, contractor.id AS contractorId, partnerIds,
  COLLECT { MATCH (contract)-[:GIVEN_BY]->(buyer:Company) RETURN buyer.id ORDER BY buyer.id } AS buyerIds,
  COLLECT {
    UNWIND permits AS permit
    WITH permit.projectCode AS code WHERE code IS NOT NULL RETURN code
    UNION
    MATCH (lot)-[:PART_OF]->(project:Project) UNWIND [project.id, project.number, project.investmentCode, lot.id] AS code
    WITH code WHERE code IS NOT NULL RETURN code
  } AS projects,
  COLLECT { MATCH (contractor)-[:SHAREHOLDER_OF]-(related:Company) RETURN DISTINCT related.id AS id ORDER BY id } AS relatedIds,
  COLLECT {
    MATCH (contract)<-[:UNDER]-(subcontract:Subcontract)-[:GIVEN_TO]->(party)
    RETURN {id: party.id, amount: coalesce(subcontract.amount, 0)} AS one ORDER BY subcontract.id, party.id
  } AS subcontracts,
  COLLECT {
    MATCH (contract)<-[:UNDER]-(invoice:Invoice)-[:BILLED_BY]->(seller:Company)
    WITH seller, sum(coalesce(invoice.amount, 0)) AS amount
    RETURN {id: seller.id, amount: amount} AS one ORDER BY seller.id
  } AS invoices,
  people, given[0][1].sources[0] AS source, given[0][1].importId AS importId
ORDER BY id
