// Constructors whom bids of more than one company name, each bid with its day, who won, and what is known of registration and insurance
// on that day; and which of these companies belong together.
//
// @param likeness  characters that names of related companies begin with alike
// @return examined    how many constructors are named by bids
// @return number      the registration number
// @return personId    who is named; the person told by an identity number where there is one
// @return identities  how many people told by identity numbers bear the number
// @return namings     day, lotId, companyIds (the leader of a consortium first), belongs (companies that have the certificate registered or pay
//                     the insurance), contractId, since and until of what was won, and the record that names the constructor; in the order of days
// @return related     pairs of companies, joined by a blank, that hold one another, are held or headed by one, share officers, bid as partners or
//                     bear like names
MATCH (person:Constructor)
WHERE EXISTS { (person)<-[:NAMES]-(:Bid) }
WITH count(DISTINCT person.registrationNumber) AS examined
MATCH (person:Constructor)<-[names:NAMES]-(bid:Bid)
WHERE names.role IN ['PROJECT_MANAGER', 'STAFF'] AND person.registrationNumber IS NOT NULL
  AND person.basis IN ['IDENTITY_NUMBER', 'REGISTRATION_NUMBER']
WITH examined, person.registrationNumber AS number, collect(DISTINCT bid.companyId) AS bidders
WHERE size(bidders) > 1
MATCH (person:Constructor {registrationNumber: number})<-[names:NAMES]-(bid:Bid)-[:FOR_LOT]->(lot:Lot)
WHERE names.role IN ['PROJECT_MANAGER', 'STAFF'] AND person.basis IN ['IDENTITY_NUMBER', 'REGISTRATION_NUMBER']
WITH examined, number, person, names, bid, lot, date(coalesce(lot.openedAt, lot.bidDeadline)) AS day
WHERE day IS NOT NULL
CALL (bid) {
  MATCH (company:Company)-[submitted:SUBMITTED]->(bid)
  WITH company ORDER BY submitted.role <> 'LEAD', company.id
  RETURN collect(company.id) AS companyIds
}
CALL (lot, companyIds) {
  OPTIONAL MATCH (lot)<-[:AWARDED_FOR]-(contract:Contract)-[:GIVEN_TO]->(company:Company)
  WHERE company.id IN companyIds AND contract.signedOn IS NOT NULL
  WITH contract ORDER BY contract.id LIMIT 1
  RETURN contract
}
CALL (person, day) {
  MATCH (person)-[tie:INSURED_BY|REGISTERED_WITH]->(company:Company)
  WHERE CASE WHEN type(tie) = 'INSURED_BY' THEN tie.month = substring(toString(day), 0, 7)
    ELSE (tie.since IS NULL OR tie.since <= day) AND (tie.until IS NULL OR tie.until >= day) END
  RETURN collect(DISTINCT company.id) AS belongs
}
WITH * ORDER BY day, lot.id, names.role, person.basis, person.id
WITH examined, number, min([person.basis, person.id]) AS person,
  count(DISTINCT CASE WHEN person.basis = 'IDENTITY_NUMBER' THEN person.id END) AS identities, collect({
    day: day, lotId: lot.id, companyIds: companyIds, contractId: contract.id, since: contract.signedOn, until: contract.completedOn,
    belongs: belongs, kind: 'PERSON', node: elementId(person), label: 'Person', id: person.id,
    shown: coalesce(person.maskedNumber, number) + ' ' + lot.id, companyId: companyIds[0], source: names.sources[0], importId: names.importId
  }) AS namings, collect(companyIds) AS bidders
CALL (bidders) {
  UNWIND bidders AS ones
  UNWIND ones AS oneId
  UNWIND bidders AS others
  UNWIND others AS otherId
  WITH DISTINCT oneId, otherId
  WHERE oneId < otherId
  MATCH (one:Company {id: oneId}), (other:Company {id: otherId})
  WHERE EXISTS { (one)-[:SHAREHOLDER_OF]-{1,2}(other) }
    OR EXISTS { (one)<-[:LEGAL_REPRESENTATIVE_OF|OFFICER_OF|SHAREHOLDER_OF]-()-[:LEGAL_REPRESENTATIVE_OF|OFFICER_OF|SHAREHOLDER_OF]->(other) }
    OR EXISTS { (one)-[:SUBMITTED]->(:Bid)<-[:SUBMITTED]-(other) }
    OR coalesce(left(one.name, $likeness) = left(other.name, $likeness), true)
    OR coalesce(one.name IN other.formerNames, false) OR coalesce(other.name IN one.formerNames, false)
  WITH oneId + ' ' + otherId AS pair ORDER BY pair
  RETURN collect(pair) AS related
}
RETURN examined, number, person[1] AS personId, identities, namings, related
ORDER BY number
