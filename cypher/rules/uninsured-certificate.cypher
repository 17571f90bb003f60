// Project managers whom the bid that won, the contract or the permit of a company names, registered with it for longer than the months
// that are looked at, and whether anybody pays their insurance around that day.
//
// @param months  before the day
// @return companyId     who names the manager
// @return companyName   its name
// @return personId      the manager
// @return node          the manager's node
// @return maskedNumber  the number as it may be shown
// @return birthYear     year of birth
// @return day           when bids were opened, the contract was signed, the permit issued
// @return insured       whether anybody pays in these months, or in that of the day or the next
// @return others        how many people the company insures in each of the months before, at the least; null where somebody pays
// @return namesake      whether the company insures somebody of that name whom only a part of the number tells
// @return since         since when the certificate is registered
// @return registeredSource    where the registration stands
// @return registeredImportId  the import that stated it
// @return use           the record that names the manager, with lotIds, contractId and whether it is of before the award
CALL () {
  MATCH (lot:Lot)-[:WON_BY]->(company:Company)-[:SUBMITTED]->(bid:Bid)-[:FOR_LOT]->(lot), (bid)-[names:NAMES {role: 'PROJECT_MANAGER'}]->(person:Person)
  RETURN company, person, date(coalesce(lot.openedAt, lot.bidDeadline)) AS day, {
    kind: 'PERSON', node: elementId(person), label: 'Person', id: person.id, shown: person.maskedNumber + ' ' + lot.id, companyId: company.id,
    source: names.sources[0], importId: names.importId, lotIds: [lot.id], beforeAward: true, contractId: head(COLLECT {
      MATCH (contract:Contract)-[:AWARDED_FOR]->(lot) WHERE EXISTS { (contract)-[:GIVEN_TO]->(company) } RETURN contract.id ORDER BY contract.id
    })
  } AS use
  UNION ALL
  MATCH (company:Company)<-[:GIVEN_TO]-(contract:Contract)-[names:NAMES {role: 'PROJECT_MANAGER'}]->(person:Person)
  RETURN company, person, contract.signedOn AS day, {
    kind: 'CONTRACT', node: elementId(contract), label: 'Contract', id: contract.id, shown: contract.id, companyId: company.id,
    source: names.sources[0], importId: names.importId, beforeAward: false, contractId: contract.id,
    lotIds: COLLECT { MATCH (contract)-[:AWARDED_FOR]->(lot:Lot) RETURN lot.id ORDER BY lot.id }
  } AS use
  UNION ALL
  MATCH (company:Company)<-[:BUILT_BY]-(permit:Permit)-[names:NAMES {role: 'PROJECT_MANAGER'}]->(person:Person)
  RETURN company, person, coalesce(names.since, permit.issuedOn) AS day, {
    kind: 'PERMIT', node: elementId(permit), label: 'Permit', id: permit.id, shown: permit.id, companyId: company.id,
    source: names.sources[0], importId: names.importId, beforeAward: false,
    contractId: head(COLLECT { MATCH (permit)-[:UNDER]->(contract:Contract) RETURN contract.id ORDER BY contract.id }),
    lotIds: COLLECT { MATCH (permit)-[:PERMITS]->(lot:Lot) RETURN lot.id ORDER BY lot.id }
  } AS use
}
WITH company, person, day, use
WHERE person.basis = 'IDENTITY_NUMBER' AND day IS NOT NULL
MATCH (person)-[registered:REGISTERED_WITH]->(company)
WHERE (registered.since IS NULL OR registered.since <= day - duration({months: $months})) AND (registered.until IS NULL OR registered.until >= day)
WITH company, person, day, use, registered ORDER BY registered.since, registered.number
WITH company, person, day, use, head(collect(registered)) AS registered,
  [back IN range(1, $months) | substring(toString(date.truncate('month', day) - duration({months: back})), 0, 7)] AS before,
  [ahead IN [0, 1] | substring(toString(date.truncate('month', day) + duration({months: ahead})), 0, 7)] AS after
WITH *, EXISTS { MATCH (person)-[paid:INSURED_BY]->(:Company) WHERE paid.month IN before + after } AS insured
RETURN company.id AS companyId, company.name AS companyName, person.id AS personId, elementId(person) AS node,
  person.maskedNumber AS maskedNumber, person.birthYear AS birthYear, day, insured,
  CASE WHEN NOT insured THEN reduce(fewest = 1000000, number IN [month IN before | COUNT {
    MATCH (anybody:Person)-[:INSURED_BY {month: month}]->(company) RETURN DISTINCT anybody
  }] | CASE WHEN number < fewest THEN number ELSE fewest END) END AS others,
  NOT insured AND EXISTS {
    MATCH (same:Person)-[paid:INSURED_BY]->(company)
    WHERE same <> person AND same.name = person.name AND same.basis <> 'IDENTITY_NUMBER' AND paid.month IN before
  } AS namesake,
  registered.since AS since, registered.sources[0] AS registeredSource, registered.importId AS registeredImportId, use
ORDER BY companyId, personId, day, use.kind, use.id, use.shown
