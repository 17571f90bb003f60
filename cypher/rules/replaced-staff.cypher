// Whom the bid that won names, whom the contract names, and who is registered at the site, for each permit of a lot.
//
// @return lotId          the lot
// @return openedOn       when its bids were opened
// @return contractorId   who won and builds
// @return permitId       the permit
// @return node           its node
// @return issuedOn       when it was issued
// @return contractId     the contract
// @return changesKnown   whether changes of permits are known at all
// @return changes        what was changed of the permit, of people, in words
// @return named          people whom the bid names: id, node, name, number, role, position, isKnown (whether a number tells who it is), shown, source,
//                        importId
// @return contracted     the same of the contract
// @return site           people at the site: personId, name, number, role, position, isKnown, since, and the record that tells; those who
//                        are only known to attend have the role ATTENDING
MATCH (permit:Permit)-[:BUILT_BY]->(contractor:Company)
CALL (permit) {
  MATCH (permit)-[:PERMITS]->(lot:Lot) RETURN lot
  UNION
  MATCH (permit)-[:UNDER]->(:Contract)-[:AWARDED_FOR]->(lot:Lot) RETURN lot
}
MATCH (contractor)-[:SUBMITTED]->(bid:Bid)-[:FOR_LOT]->(lot)
WHERE EXISTS { (lot)-[:WON_BY]->(contractor) }
WITH permit, contractor, lot, bid, head(COLLECT {
    MATCH (contract:Contract)-[:AWARDED_FOR]->(lot)
    WHERE EXISTS { (contract)-[:GIVEN_TO]->(contractor) } RETURN contract ORDER BY NOT EXISTS { (permit)-[:UNDER]->(contract) }, contract.id
  }) AS contract
RETURN lot.id AS lotId, date(coalesce(lot.openedAt, lot.bidDeadline)) AS openedOn, contractor.id AS contractorId, permit.id AS permitId, elementId(permit) AS node, permit.issuedOn AS issuedOn,
  contract.id AS contractId, EXISTS { (:PermitChange) } AS changesKnown,
  COLLECT {
    MATCH (permit)-[:HAD_CHANGE]->(change:PermitChange)
    WHERE change.item =~ '.*(项目经理|项目负责人|技术负责人|项目部|项目组|管理人员|人员).*'
    RETURN change.item ORDER BY change.item
  } AS changes,
  COLLECT {
    MATCH (bid)-[names:NAMES]->(person:Person) WHERE names.role IN ['PROJECT_MANAGER', 'STAFF']
    RETURN {
      kind: 'PERSON', node: elementId(person), label: 'Person', id: person.id, name: person.name, number: person.registrationNumber, role: names.role,
      position: names.position, isKnown: person.basis IN ['IDENTITY_NUMBER', 'REGISTRATION_NUMBER'],
      shown: coalesce(person.maskedNumber, person.registrationNumber, '') + ' ' + coalesce(names.position, ''), companyId: contractor.id,
      source: names.sources[0], importId: names.importId
    } ORDER BY names.role, person.id, names.position
  } AS named,
  COLLECT {
    MATCH (contract)-[names:NAMES]->(person:Person)
    RETURN {
      kind: 'CONTRACT', node: elementId(contract), label: 'Contract', id: contract.id, personId: person.id, name: person.name,
      number: person.registrationNumber, role: names.role, position: names.position,
      shown: contract.id + ' ' + coalesce(names.position, ''), companyId: contractor.id, source: names.sources[0], importId: names.importId
    } ORDER BY names.role, person.id, names.position
  } AS contracted,
  COLLECT {
    MATCH (permit)-[names:NAMES {role: 'PROJECT_MANAGER'}]->(person:Person)
    RETURN {
      kind: 'PERMIT', node: elementId(permit), label: 'Permit', id: permit.id, personId: person.id, name: person.name,
      number: person.registrationNumber, role: names.role, position: '项目经理', isKnown: person.basis IN ['IDENTITY_NUMBER', 'REGISTRATION_NUMBER'],
      since: coalesce(names.since, permit.issuedOn), shown: permit.id + ' ' + coalesce(person.maskedNumber, person.registrationNumber, ''),
      companyId: contractor.id, source: names.sources[0], importId: names.importId
    } ORDER BY person.id
  } + COLLECT {
    MATCH (permit)<-[on:ON_SITE]-(person:Person)
    WHERE NOT coalesce(on.position, '') =~ '.*(总监|监理).*'
    RETURN {
      kind: 'SITE_STAFF', node: elementId(permit), label: 'Permit', id: permit.id, personId: person.id, name: person.name,
      number: person.registrationNumber, role: on.role, position: on.position, isKnown: person.basis IN ['IDENTITY_NUMBER', 'REGISTRATION_NUMBER'],
      since: coalesce(on.since, permit.issuedOn), shown: permit.id + ' ' + coalesce(person.maskedNumber, person.registrationNumber, '') + ' '
        + coalesce(on.position, ''),
      companyId: contractor.id, source: on.sources[0], importId: on.importId
    } ORDER BY person.id, on.position
  } + COLLECT {
    MATCH (bid)-[:NAMES]->(person:Person) WHERE EXISTS { (person)-[:ATTENDED]->(permit) } OR EXISTS { (person)-[:ATTENDED]->(:Permit)<-[:ALSO_KNOWN_AS]-(permit) }
    RETURN DISTINCT {kind: 'ATTENDANCE', personId: person.id, name: person.name, number: person.registrationNumber, role: 'ATTENDING'}
  } AS site
ORDER BY contractorId, lotId, permitId, bid.id
