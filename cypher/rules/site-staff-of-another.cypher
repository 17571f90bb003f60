// People with a post of management on a site in the name of its contractor, with who pays their insurance in the months they are
// there. Only months count in which the contractor is known to insure others by whole identity numbers. Payers that employ for
// others, public institutions, relatives and partners of the contractor, the buyer and, where the employer is not told, its
// subcontractors are left out.
//
// @param insured  how many others the contractor has to insure in a month that counts
// @param months   how many months have to count for a person
// @param longest  months that a post lasts at the most where its end is not known
// @return contractorId  the company in whose name the post is
// @return contractId    the contract
// @return lotIds        its lots, sorted
// @return kin           companies that hold the contractor, are held by it, or have a holder in common with it, sorted
// @return personId      the person
// @return rank          0 for the manager, 1 for who heads the technical side, 2 for others
// @return isRetired     whether the person is of the age of pensioners
// @return isOwn         whether a contractor pays, or may pay, the insurance in any month of the post
// @return isInsured     whether anybody does
// @return isStaffed     whether the contractor's bid for the lot names people at all
// @return isNamed       whether it names this person
// @return records       the record of the post
// @return links         the person's way to the site
// @return payers        who pays, each with payerId, records and links, sorted
MATCH (contractor:Company)<-[:GIVEN_TO]-(:Contract)
WITH DISTINCT contractor
CALL (contractor) {
  MATCH (contractor)<-[insured:INSURED_BY]-(other:Person)
  WITH insured.month AS month, count(DISTINCT CASE other.basis WHEN 'IDENTITY_NUMBER' THEN other END) AS people,
    collect(DISTINCT CASE other.basis WHEN 'MASKED_NUMBER' THEN other.maskedNumber END) AS numbers
  ORDER BY month
  RETURN collect(CASE WHEN people >= $insured THEN month END) AS known, reduce(gathered = [], list IN collect(numbers) | gathered + list) AS hidden
}
WITH contractor, known, hidden
WHERE size(known) >= $months
MATCH (contractor)<-[:GIVEN_TO]-(contract:Contract)
WITH contractor, known, hidden, contract, COUNT { (contract)-[:GIVEN_TO]->(:Company) } AS contractors,
  COLLECT { MATCH (contract)-[:AWARDED_FOR]->(:Lot)<-[:FOR_LOT]-(bid:Bid)<-[:SUBMITTED]-(contractor) RETURN DISTINCT bid } AS bids
CALL (contract) {
  MATCH (contract)<-[:UNDER]-(permit:Permit)
  RETURN permit
  UNION
  MATCH (contract)-[:AWARDED_FOR]->(lot:Lot)<-[:PERMITS]-(permit:Permit)
  WHERE NOT EXISTS { (permit)-[:UNDER]->(:Contract) } AND COUNT { (lot)<-[:AWARDED_FOR]-(:Contract) } = 1
  RETURN permit
}
MATCH (permit)<-[post:ON_SITE]-(person:Person)
WHERE person.basis = 'IDENTITY_NUMBER' AND person.birthYear IS NOT NULL
  AND (post.role = 'PROJECT_MANAGER' OR coalesce(post.position, '') =~ '.*(技术负责人|总工|质量|质检|安全|施工员|施工负责).*')
  AND NOT coalesce(post.position, '') =~ '.*(监理|总监).*'
  AND (post.employer IN [contractor.id, 'name:' + coalesce(contractor.foldedName, '-')]
    OR post.employer IS NULL AND contractors = 1 AND NOT EXISTS { MATCH (permit)-[:BUILT_BY]->(other:Company) WHERE other <> contractor })
WITH contractor, known, hidden, contract, bids, person, post,
  CASE WHEN post.role = 'PROJECT_MANAGER' THEN 0 WHEN coalesce(post.position, '') =~ '.*(技术负责人|总工).*' THEN 1 ELSE 2 END AS rank,
  date(coalesce(post.since, permit.issuedOn, contract.signedOn)) AS since,
  date(coalesce(post.until, permit.completedOn, contract.completedOn)) AS until
WHERE since IS NOT NULL
WITH * ORDER BY since, post.sources[0]
WITH contractor, known, hidden, contract, bids, person, min(rank) AS rank, min(since) AS since, head(collect(post)) AS post,
  max(coalesce(until, since + duration({months: $longest}))) AS until, count(post.employer) > 0 AS isStated
WITH *, substring(toString(since), 0, 7) AS first, substring(toString(until), 0, 7) AS last
WITH *, [month IN known WHERE month >= first AND month <= last] AS months
WHERE size(months) >= $months
WITH *, toInteger(substring(last(months), 0, 4)) - person.birthYear
    >= CASE WHEN substring(person.maskedNumber, 16, 1) IN ['1', '3', '5', '7', '9'] THEN 60 ELSE 50 END AS isRetired,
  head(COLLECT { MATCH (contract)-[:AWARDED_FOR]->(lot:Lot) RETURN date(coalesce(lot.openedAt, lot.bidDeadline)) AS day ORDER BY day }) AS openedOn,
  COUNT { UNWIND bids AS bid MATCH (bid)-[:NAMES]->(person) RETURN bid } > 0 AS isNamed,
  COUNT { UNWIND bids AS bid MATCH (bid)-[:NAMES {role: 'STAFF'}]->(:Person) RETURN bid LIMIT 1 } > 0 AS isStaffed,
  coalesce(person.maskedNumber IN hidden, false) OR EXISTS {
    MATCH (person)-[own:INSURED_BY]->(party:Company)<-[:GIVEN_TO]-(contract)
    WHERE own.month >= first AND own.month <= last
  } AS isOwn,
  EXISTS { MATCH (person)-[insured:INSURED_BY]->(:Company) WHERE insured.month >= first AND insured.month <= last } AS isInsured
CALL (contractor, contract, person, months, isOwn, isNamed, isStated, openedOn) {
  MATCH (person)-[insured:INSURED_BY]->(payer:Company)
  WHERE NOT isOwn AND insured.month IN months
    AND NOT coalesce(insured.status, '') =~ '.*(停|中断|欠|退|补).*'
    AND NOT coalesce(insured.kind, '') =~ '.*(灵活就业|个体|军|买断|协保).*'
  WITH contractor, contract, person, payer, months, isNamed, isStated, openedOn, insured ORDER BY insured.month
  WITH contractor, contract, person, payer, months, isNamed, isStated, openedOn, collect(insured) AS insurances, count(DISTINCT insured.month) AS paid
  WHERE paid >= $months
    AND NOT coalesce(payer.name, '') =~ '.*(人力资源|人才|劳务派遣|劳务服务|外服|人事代理|就业服务|社会保险|社保).*'
    AND NOT coalesce(payer.name, '') =~ '.*(大学|学院|学校|研究院|研究所|设计院|事业).*|.*(中心|医院|局|委员会)'
    AND NOT EXISTS { (contractor)-[:SHAREHOLDER_OF]-{1,2}(payer) }
    AND NOT coalesce(payer.name STARTS WITH contractor.name OR contractor.name STARTS WITH payer.name, false)
    AND NOT EXISTS { (contract)-[:GIVEN_BY]->(payer) }
    AND NOT EXISTS { (contractor)-[:SUBMITTED]->(bid:Bid)<-[:SUBMITTED]-(payer) WHERE EXISTS { (bid)-[:FOR_LOT]->(:Lot)<-[:AWARDED_FOR]-(contract) } }
    AND (isStated OR NOT EXISTS { (contract)<-[:UNDER]-(:Subcontract)-[:GIVEN_TO]->(payer) })
  WITH person, contract, payer, months, isNamed, openedOn, head(insurances) AS insured ORDER BY payer.id
  RETURN collect({
    payerId: payer.id,
    records: [{
      kind: 'INSURANCE', node: elementId(person), label: 'Person', id: person.id, shown: person.maskedNumber, companyId: payer.id,
      source: insured.sources[0], importId: insured.importId
    }],
    links: [{
      fromLabel: 'Person', fromId: person.id, relation: 'INSURED_BY', toLabel: 'Company', toId: payer.id,
      at: CASE WHEN isNamed THEN openedOn ELSE date(head(months) + '-01') END, contractId: contract.id, beforeAward: isNamed
    }]
  }) AS payers
}
RETURN contractor.id AS contractorId, contract.id AS contractId,
  COLLECT { MATCH (contract)-[:AWARDED_FOR]->(lot:Lot) RETURN lot.id AS id ORDER BY id } AS lotIds,
  COLLECT { MATCH (contractor)-[:SHAREHOLDER_OF]-{1,2}(kin:Company) WHERE kin <> contractor RETURN DISTINCT kin.id AS id ORDER BY id } AS kin,
  person.id AS personId, rank, isRetired, isOwn, isInsured, isStaffed, isNamed,
  [{
    kind: 'SITE_STAFF', node: elementId(person), label: 'Person', id: person.id, shown: person.maskedNumber, companyId: contractor.id,
    source: post.sources[0], importId: post.importId
  }] AS records,
  [{
    fromLabel: 'Person', fromId: person.id, relation: 'ON_SITE', toLabel: 'Company', toId: contractor.id, at: since,
    contractId: contract.id, beforeAward: false
  }] + CASE WHEN isNamed THEN [{
    fromLabel: 'Person', fromId: person.id, relation: 'NAMES', toLabel: 'Company', toId: contractor.id, at: openedOn,
    contractId: contract.id, beforeAward: true
  }] ELSE [] END AS links,
  payers
ORDER BY contractorId, contractId, rank, personId
