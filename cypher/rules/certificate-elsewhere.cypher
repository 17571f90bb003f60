// Months in which one company alone pays the insurance of a person whose certificate is registered with another, and where that other
// uses the certificate: bids, contracts and permits that name the person. Left out are companies one of which holds the other, or that
// one holds or heads, those of which one bears the other's name or former name, persons registered with the payer too, and
// registrations that a later one has replaced. A bid, contract or permit in which the payer is a partner is no use.
//
// @param months  in a row, at the least
// @return examined      how many people have both a registration and insurance
// @return personId      the person
// @return node          its node
// @return maskedNumber  its number as it may be shown
// @return birthYear     its year of birth
// @return holderId      where the certificate is registered
// @return payerId       who pays
// @return payerName     its name
// @return since         since when it is registered there
// @return source        where the registration stands
// @return importId      the import that stated it
// @return months        month, kinds of insurance, source and importId, sorted
// @return ownMonths     months in which the registered company pays, sorted
// @return uses          records that name the person, with role, day, lotIds and contractId, sorted
MATCH (person:Person {basis: 'IDENTITY_NUMBER'})-[:REGISTERED_WITH]->(:Company)
WHERE EXISTS { (person)-[:INSURED_BY]->(:Company) }
WITH count(DISTINCT person) AS examined
MATCH (person:Person {basis: 'IDENTITY_NUMBER'})-[registered:REGISTERED_WITH]->(holder:Company)
WITH examined, person, holder, registered ORDER BY registered.since, registered.number
WITH examined, person, holder, collect(registered) AS registrations, max(registered.since) AS since
WHERE NOT EXISTS {
  MATCH (person)-[later:REGISTERED_WITH]->(other:Company)
  WHERE other <> holder AND later.since IS NOT NULL AND (since IS NULL OR later.since > since)
}
MATCH (person)-[insured:INSURED_BY]->(payer:Company)
WHERE NOT coalesce(insured.status, '') =~ '.*(停|欠|未缴|中断|退).*'
WITH examined, person, holder, registrations, since, insured.month AS month, collect(DISTINCT payer) AS payers, collect(insured) AS insurances
WHERE size(payers) = 1 AND payers[0] <> holder AND any(registered IN registrations
  WHERE (registered.since IS NULL OR substring(toString(registered.since), 0, 7) <= month)
    AND (registered.until IS NULL OR substring(toString(registered.until), 0, 7) >= month))
WITH examined, person, holder, head(registrations) AS registered, since, payers[0] AS payer, month, insurances ORDER BY month
WITH examined, person, holder, registered, since, payer, collect({
  month: month, kinds: [insured IN insurances | insured.kind], source: insurances[0].sources[0], importId: insurances[0].importId
}) AS months
WHERE size(months) >= $months
  AND NOT EXISTS { (person)-[:REGISTERED_WITH]->(payer) }
  AND NOT EXISTS { (holder)-[:SHAREHOLDER_OF]-{1,2}(payer) }
  AND NOT EXISTS { (holder)<-[:LEGAL_REPRESENTATIVE_OF]-(:Person)-[:LEGAL_REPRESENTATIVE_OF]->(payer) }
  AND NOT coalesce(payer.name STARTS WITH holder.name OR holder.name STARTS WITH payer.name, false)
  AND NOT coalesce(payer.name IN holder.formerNames, false) AND NOT coalesce(holder.name IN payer.formerNames, false)
RETURN examined, person.id AS personId, elementId(person) AS node, person.maskedNumber AS maskedNumber, person.birthYear AS birthYear,
  holder.id AS holderId, payer.id AS payerId, payer.name AS payerName, since, registered.sources[0] AS source,
  registered.importId AS importId, months,
  COLLECT { MATCH (person)-[own:INSURED_BY]->(holder) RETURN DISTINCT own.month AS month ORDER BY month } AS ownMonths,
  COLLECT {
    MATCH (person)<-[names:NAMES]-(bid:Bid)-[:FOR_LOT]->(lot:Lot)
    WHERE names.role IN ['PROJECT_MANAGER', 'STAFF'] AND coalesce(lot.openedAt, lot.bidDeadline) IS NOT NULL
      AND EXISTS { (holder)-[:SUBMITTED]->(bid) } AND NOT EXISTS { (payer)-[:SUBMITTED]->(bid) }
    RETURN {
      kind: 'PERSON', node: elementId(person), label: 'Person', id: person.id, shown: person.maskedNumber + ' ' + lot.id, companyId: holder.id,
      source: names.sources[0], importId: names.importId, role: names.role, day: date(coalesce(lot.openedAt, lot.bidDeadline)), lotIds: [lot.id],
      contractId: head(COLLECT {
        MATCH (contract:Contract)-[:AWARDED_FOR]->(lot) WHERE EXISTS { (contract)-[:GIVEN_TO]->(holder) } RETURN contract.id ORDER BY contract.id
      })
    } AS use ORDER BY lot.id, names.role
  } + COLLECT {
    MATCH (person)<-[names:NAMES]-(contract:Contract)
    WHERE contract.signedOn IS NOT NULL AND EXISTS { (contract)-[:GIVEN_TO]->(holder) } AND NOT EXISTS { (contract)-[:GIVEN_TO]->(payer) }
    RETURN {
      kind: 'CONTRACT', node: elementId(contract), label: 'Contract', id: contract.id, shown: contract.id, companyId: holder.id,
      source: names.sources[0], importId: names.importId, role: names.role, day: contract.signedOn, contractId: contract.id,
      lotIds: COLLECT { MATCH (contract)-[:AWARDED_FOR]->(lot:Lot) RETURN lot.id ORDER BY lot.id }
    } AS use ORDER BY contract.id, names.role
  } + COLLECT {
    MATCH (person)<-[names:NAMES {role: 'PROJECT_MANAGER'}]-(permit:Permit)
    WHERE coalesce(names.since, permit.issuedOn) IS NOT NULL
      AND EXISTS { (permit)-[:BUILT_BY]->(holder) } AND NOT EXISTS { (permit)-[:BUILT_BY]->(payer) }
    RETURN {
      kind: 'PERMIT', node: elementId(permit), label: 'Permit', id: permit.id, shown: permit.id, companyId: holder.id,
      source: names.sources[0], importId: names.importId, role: names.role, day: coalesce(names.since, permit.issuedOn),
      lotIds: COLLECT { MATCH (permit)-[:PERMITS]->(lot:Lot) RETURN lot.id ORDER BY lot.id },
      contractId: head(COLLECT { MATCH (permit)-[:UNDER]->(contract:Contract) RETURN contract.id ORDER BY contract.id })
    } AS use ORDER BY permit.id
  } AS uses
ORDER BY personId, holderId, payerId
