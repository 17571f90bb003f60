// People who acted in the bids of contractors that were awarded a contract, and who are not known to belong to them: no insurance,
// no registration, no office, no share. Told are those who did so for several contractors that have nothing to do with each other,
// and those from whose account, by its holder's surname, the deposit came as well.
//
// @param maximumFirms  who acts for more firms does so by trade
// @return personId      the person
// @return contractorId  whose bids they are
// @return firms         how many firms the person ever acted for
// @return contractors   how many of them were awarded a contract, those left out that hold another of them
// @return lotIds        lots of these bids, sorted
// @return records       what shows it, see Traces, with df: how many firms use it
// @return links         who acted for whom
MATCH (contract:Contract)-[:AWARDED_FOR]->(:Lot)<-[:FOR_LOT]-(bid:Bid)<-[:SUBMITTED]-(contractor:Company)<-[:GIVEN_TO]-(contract)
MATCH (bid)-[named:NAMES]->(person:Person)
WHERE named.role IN ['AGENT', 'OPERATOR'] AND person.basis IN ['IDENTITY_NUMBER', 'REGISTRATION_NUMBER']
WITH DISTINCT person, contractor
WHERE NOT EXISTS { (person)-[:INSURED_BY|REGISTERED_WITH|LEGAL_REPRESENTATIVE_OF|OFFICER_OF|SHAREHOLDER_OF]->(contractor) }
WITH person, collect(contractor) AS lenders
WITH person, lenders, COUNT {
  MATCH (person)<-[other:NAMES]-(:Bid)<-[:SUBMITTED]-(firm:Company)
  WHERE other.role IN ['AGENT', 'OPERATOR']
  RETURN DISTINCT firm LIMIT $maximumFirms + 1
} AS firms
WHERE firms <= $maximumFirms
WITH person, lenders, firms, COUNT {
  UNWIND lenders AS one
  WITH one WHERE NOT EXISTS { MATCH (one)-[:SHAREHOLDER_OF]-(other:Company) WHERE other IN lenders }
  RETURN one
} AS contractors
UNWIND lenders AS contractor
CALL (person, contractor) {
  MATCH (contractor)-[:SUBMITTED]->(bid:Bid)-[named:NAMES]->(person)
  WHERE named.role IN ['AGENT', 'OPERATOR']
  MATCH (bid)-[:FOR_LOT]->(lot:Lot)<-[:AWARDED_FOR]-(contract:Contract)-[:GIVEN_TO]->(contractor)
  WITH person, contractor, bid, lot, contract, head(collect(named)) AS named, date(coalesce(lot.openedAt, lot.bidDeadline)) AS day
  CALL (person, contractor, bid, contract, day) {
    MATCH (bid)-[deposit:DEPOSIT_FROM]->(account:Account)
    WHERE account.holderName = left(person.name, 1) + '＊' AND NOT EXISTS { (contractor)-[:HOLDS]->(account) }
    WITH person, contractor, contract, day, deposit, account,
      COUNT { MATCH (account)<-[:DEPOSIT_FROM]-(:Bid)<-[:SUBMITTED]-(firm:Company) RETURN DISTINCT firm } AS df ORDER BY account.id
    RETURN collect({kind: 'ACCOUNT', node: elementId(account), label: 'Account', id: account.id, shown: coalesce(account.masked, ''),
        companyId: contractor.id, df: df, source: deposit.sources[0], importId: deposit.importId}) AS deposits,
      collect({fromLabel: 'Person', fromId: person.id, relation: 'DEPOSIT_FROM', toLabel: 'Company', toId: contractor.id,
        at: coalesce(date(deposit.at), day), amount: deposit.amount, contractId: contract.id, beforeAward: true}) AS paid
  }
  WITH person, contractor, lot, contract, named, day, deposits, paid ORDER BY lot.id, contract.id
  RETURN collect({lotId: lot.id, records: [{kind: 'PERSON', node: elementId(person), label: 'Person', id: person.id,
      shown: coalesce(person.maskedNumber, person.registrationNumber, ''), companyId: contractor.id, source: named.sources[0],
      importId: named.importId}], deposits: deposits,
    links: [{fromLabel: 'Person', fromId: person.id, relation: 'NAMES', toLabel: 'Company', toId: contractor.id, at: day,
      contractId: contract.id, beforeAward: true}] + paid}) AS acts
}
WITH * WHERE contractors > 1 OR any(act IN acts WHERE act.deposits <> [])
RETURN person.id AS personId, contractor.id AS contractorId, firms, contractors, [act IN acts | act.lotId] AS lotIds,
  [record IN reduce(all = [], act IN acts | all + act.records) | record {.*, df: firms}] + reduce(all = [], act IN acts | all + act.deposits) AS records,
  reduce(all = [], act IN acts | all + act.links) AS links
ORDER BY personId, contractorId
