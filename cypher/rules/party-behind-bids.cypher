// People who acted in the bids of contractors that were awarded a contract, and who are not known to belong to them: no insurance,
// no registration, no office, no share. Told are those who did so for several contractors that have nothing to do with each other,
// and those from whose account, by its holder's surname, the deposit came as well.
//
// @param maximumFirms  who acts for more firms does so by trade
// @return personId      the person
// @return contractorId  whose bids they are
// @return firms         how many firms the person ever acted for
// @return contractors   how many of them were awarded a contract
// @return lotIds        lots of these bids, sorted
// @return records       what shows it, see Traces, with df: how many firms use it
// @return links         who acted for whom
MATCH (contract:Contract)-[:AWARDED_FOR]->(lot:Lot)<-[:FOR_LOT]-(bid:Bid)<-[:SUBMITTED]-(contractor:Company)<-[:GIVEN_TO]-(contract)
MATCH (bid)-[named:NAMES]->(person:Person)
WHERE named.role IN ['AGENT', 'OPERATOR'] AND person.basis IN ['IDENTITY_NUMBER', 'REGISTRATION_NUMBER']
  AND NOT EXISTS { (person)-[:INSURED_BY|REGISTERED_WITH|LEGAL_REPRESENTATIVE_OF|OFFICER_OF|SHAREHOLDER_OF]->(contractor) }
WITH person, contractor, collect({lot: lot, bid: bid, named: named, contract: contract}) AS acts
WITH person, collect({contractor: contractor, acts: acts}) AS lenders
WITH person, lenders, COUNT {
  MATCH (person)<-[other:NAMES]-(:Bid)<-[:SUBMITTED]-(firm:Company)
  WHERE other.role IN ['AGENT', 'OPERATOR']
  RETURN DISTINCT firm LIMIT $maximumFirms + 1
} AS firms
WHERE firms <= $maximumFirms
WITH person, lenders, firms, size([one IN lenders WHERE none(other IN lenders WHERE other <> one
  AND EXISTS { MATCH (a:Company)-[:SHAREHOLDER_OF]-(b:Company) WHERE a = one.contractor AND b = other.contractor })]) AS contractors
UNWIND lenders AS lender
WITH person, firms, contractors, lender.contractor AS contractor, lender.acts AS acts,
  COLLECT {
    UNWIND lender.acts AS act
    MATCH (bid)-[deposit:DEPOSIT_FROM]->(account:Account)
    WHERE bid = act.bid AND account.holderName = left(person.name, 1) + '＊'
      AND NOT EXISTS { MATCH (own:Company)-[:HOLDS]->(account) WHERE own = lender.contractor }
    RETURN {lot: act.lot, contract: act.contract, deposit: deposit, account: account} AS paid
    ORDER BY act.lot.id, account.id
  } AS paid
WHERE contractors > 1 OR paid <> []
RETURN person.id AS personId, contractor.id AS contractorId, firms, contractors,
  COLLECT { UNWIND acts AS act RETURN DISTINCT act.lot.id AS id ORDER BY id } AS lotIds,
  [act IN acts | {kind: 'PERSON', node: elementId(person), label: 'Person', id: person.id,
    shown: coalesce(person.maskedNumber, person.registrationNumber, ''), companyId: contractor.id, df: firms,
    source: act.named.sources[0], importId: act.named.importId}]
  + [one IN paid | {kind: 'ACCOUNT', node: elementId(one.account), label: 'Account', id: one.account.id, shown: coalesce(one.account.masked, ''),
    companyId: contractor.id, df: COUNT {
      MATCH (account)<-[:DEPOSIT_FROM]-(:Bid)<-[:SUBMITTED]-(firm:Company) WHERE account = one.account RETURN DISTINCT firm
    }, source: one.deposit.sources[0], importId: one.deposit.importId}] AS records,
  [act IN acts | {fromLabel: 'Person', fromId: person.id, relation: 'NAMES', toLabel: 'Company', toId: contractor.id,
    at: date(coalesce(act.lot.openedAt, act.lot.bidDeadline)), contractId: act.contract.id, beforeAward: true}]
  + [one IN paid | {fromLabel: 'Person', fromId: person.id, relation: 'DEPOSIT_FROM', toLabel: 'Company', toId: contractor.id,
    at: date(coalesce(one.deposit.at, one.lot.openedAt, one.lot.bidDeadline)), amount: one.deposit.amount, contractId: one.contract.id,
    beforeAward: true}] AS links
ORDER BY personId, contractorId
