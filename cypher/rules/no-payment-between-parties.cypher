// Contracts between parties whose payments are known, with what the buyer paid the contractor after the signing, and whom it paid
// instead in the name of the contract.
//
// @param days   since the signing, up to the latest payment that is known, after which money should have come
// @return contractId    the contract
// @return contractorId  who got it
// @return lotIds        its lot, if it is known
// @return amount        of the contract, in fen
// @return paid          what the buyer paid the contractor, in fen
// @return receivers     who else was paid in the name of the contract: companyId, amount, at, records and link
// @return records       the contract itself, see Traces
MATCH ()-[any:PAID]->()
WITH max(date(any.at)) AS latest
MATCH (contract:Contract)-[given:GIVEN_TO]->(contractor:Company)
WHERE coalesce(given.role, 'SOLE') <> 'MEMBER' AND contract.signedOn <= latest - duration({days: $days}) AND contract.amount > 0
  AND EXISTS { (contractor)-[:HOLDS]->(:Account)-[:PAID]-() }
MATCH (contract)-[:GIVEN_BY]->(buyer:Company)
WHERE EXISTS { (buyer)-[:HOLDS]->(:Account)-[:PAID]->() }
WITH contract, contractor, given, collect(buyer) AS buyers,
  head(COLLECT { MATCH (contract)-[:AWARDED_FOR]->(lot:Lot) RETURN lot.id ORDER BY lot.id }) AS lotId
RETURN contract.id AS contractId, contractor.id AS contractorId, [id IN [lotId] WHERE id IS NOT NULL] AS lotIds, contract.amount AS amount,
  COLLECT {
    UNWIND buyers AS buyer
    MATCH (buyer)-[:HOLDS]->(:Account)-[paid:PAID]->(:Account)<-[:HOLDS]-(partner:Company)<-[:GIVEN_TO]-(contract)
    WHERE date(paid.at) >= contract.signedOn
    RETURN coalesce(sum(paid.amount), 0)
  }[0] AS paid,
  COLLECT {
    UNWIND buyers AS buyer
    MATCH (buyer)-[:HOLDS]->(:Account)-[paid:PAID]->(account:Account)<-[:HOLDS]-(other:Company)
    WHERE paid.project = contract.id AND NOT EXISTS { (contract)-[:GIVEN_TO]->(other) } AND NOT other IN buyers
    WITH other, account, buyer, paid ORDER BY paid.at, paid.number
    WITH other, sum(paid.amount) AS amount, collect({kind: 'PAYMENT', node: elementId(account), label: 'Account', id: account.id,
      shown: toString(paid.amount / 100) + ' 元', companyId: other.id, source: paid.sources[0], importId: paid.importId}) AS records,
      collect({fromLabel: 'Company', fromId: buyer.id, relation: 'PAID', toLabel: 'Company', toId: other.id, at: date(paid.at),
        amount: paid.amount, contractId: contract.id, beforeAward: false}) AS links
    RETURN {companyId: other.id, amount: amount, records: records, links: links} AS receiver ORDER BY other.id
  } AS receivers,
  [{kind: 'CONTRACT', node: elementId(contract), label: 'Contract', id: contract.id, shown: contract.id, companyId: contractor.id,
    source: given.sources[0], importId: given.importId}] AS records
ORDER BY contractId
