// Constructors whom bids of more than one company name, each bid with its day, who won, and what is known of registration and insurance
// on that day; and which of these companies belong together.
//
// @param likeness  characters that names of related companies begin with alike
// @return examined  how many constructors are named by bids
// @return number    the registration number
// @return people    ids of the persons it belongs to, those told by identity numbers first
// @return identities  how many of them are told by identity numbers
// @return namings   day, lotId, companyIds (the leader of a consortium first), belongs (companies that have the certificate registered or pay
//                   the insurance), contractId, since and until of what was won, and the record that names the constructor; in the order of days
// @return related   pairs of companies, joined by a blank, that hold one another, are held or headed by one, share officers, bid as partners or
//                   bear like names
MATCH (person:Constructor)
WHERE EXISTS { (person)<-[:NAMES]-(:Bid) }
WITH count(DISTINCT person.registrationNumber) AS examined
MATCH (person:Constructor)<-[names:NAMES]-(bid:Bid)-[:FOR_LOT]->(lot:Lot)
WHERE names.role IN ['PROJECT_MANAGER', 'STAFF'] AND person.registrationNumber IS NOT NULL
  AND person.basis IN ['IDENTITY_NUMBER', 'REGISTRATION_NUMBER'] AND coalesce(lot.openedAt, lot.bidDeadline) IS NOT NULL
WITH examined, person.registrationNumber AS number, collect(DISTINCT bid.companyId) AS bidders,
  collect({person: person, names: names, bid: bid, lot: lot, day: date(coalesce(lot.openedAt, lot.bidDeadline))}) AS named
WHERE size(bidders) > 1
UNWIND named AS naming
WITH examined, number, naming.person AS person, naming.names AS names, naming.bid AS bid, naming.lot AS lot, naming.day AS day
WITH *,
  COLLECT {
    MATCH (company:Company)-[submitted:SUBMITTED]->(bid) RETURN company.id ORDER BY submitted.role <> 'LEAD', company.id
  } AS companyIds
WITH *, head(COLLECT {
    MATCH (contract:Contract)-[:AWARDED_FOR]->(lot)
    WHERE EXISTS { MATCH (contract)-[:GIVEN_TO]->(company:Company) WHERE company.id IN companyIds } AND contract.signedOn IS NOT NULL
    RETURN contract ORDER BY contract.id
  }) AS contract
ORDER BY day, lot.id, names.role, person.id
WITH examined, number, collect(DISTINCT person) AS people, collect({
  day: day, lotId: lot.id, companyIds: companyIds, contractId: contract.id, since: contract.signedOn, until: contract.completedOn,
  belongs: COLLECT {
    MATCH (person)-[paid:INSURED_BY]->(company:Company) WHERE paid.month = substring(toString(day), 0, 7) RETURN company.id AS id
    UNION
    MATCH (person)-[registered:REGISTERED_WITH]->(company:Company)
    WHERE (registered.since IS NULL OR registered.since <= day) AND (registered.until IS NULL OR registered.until >= day)
    RETURN company.id AS id
  },
  kind: 'PERSON', node: elementId(person), label: 'Person', id: person.id, shown: coalesce(person.maskedNumber, number) + ' ' + lot.id,
  companyId: companyIds[0], source: names.sources[0], importId: names.importId
}) AS namings
WITH *, reduce(all = [], naming IN namings | all + [id IN naming.companyIds WHERE NOT id IN all]) AS companies
RETURN examined, number, COLLECT { UNWIND people AS one RETURN one.id ORDER BY one.basis, one.id } AS people,
  size([one IN people WHERE one.basis = 'IDENTITY_NUMBER']) AS identities, namings,
  COLLECT {
    UNWIND companies AS oneId UNWIND companies AS otherId
    WITH oneId, otherId WHERE oneId < otherId
    MATCH (one:Company {id: oneId}), (other:Company {id: otherId})
    WHERE EXISTS { (one)-[:SHAREHOLDER_OF]-{1,2}(other) }
      OR EXISTS { (one)<-[:LEGAL_REPRESENTATIVE_OF|OFFICER_OF|SHAREHOLDER_OF]-()-[:LEGAL_REPRESENTATIVE_OF|OFFICER_OF|SHAREHOLDER_OF]->(other) }
      OR EXISTS { (one)-[:SUBMITTED]->(:Bid)<-[:SUBMITTED]-(other) }
      OR coalesce(left(one.name, $likeness) = left(other.name, $likeness), true)
      OR coalesce(one.name IN other.formerNames, false) OR coalesce(other.name IN one.formerNames, false)
    RETURN oneId + ' ' + otherId AS pair ORDER BY pair
  } AS related
ORDER BY number
