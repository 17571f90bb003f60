// Contracts of a parent on whose site people insured by its subsidiary hold posts of management, and whose money went on to that
// subsidiary. Branches, and subsidiaries that are partners in the contract or the bid, are left out.
//
// @param held    share of the subsidiary that the contractor holds at the least
// @param people  insured by the subsidiary, at the least
// @param months  in which it pays for each of them, at the least
// @param paid    share of the contract's amount that went on to it, at the least
// @return examined        how many contracts are held by companies with a subsidiary
// @return contractorId    the parent
// @return builderLabel    of the subsidiary's node
// @return builderId       the subsidiary
// @return contractId      the contract
// @return isSubcontracted whether a subcontract with the subsidiary is registered
// @return lotIds          lots of the contract, sorted
// @return records         insurances and payments
// @return links           the people and the money
MATCH (parent:Company)<-[:GIVEN_TO]-(won:Contract)
WHERE EXISTS { MATCH (parent)-[holds:SHAREHOLDER_OF]->(held:Company) WHERE holds.share >= $held AND held <> parent }
WITH count(DISTINCT won) AS examined
MATCH (contract:Contract)-[role:GIVEN_TO]->(contractor:Company)
WHERE coalesce(role.role, 'SOLE') <> 'MEMBER' AND contract.amount > 0 AND contract.signedOn IS NOT NULL
MATCH (contractor)-[holds:SHAREHOLDER_OF]->(builder:Company)
WHERE holds.share >= $held AND builder <> contractor AND (holds.until IS NULL OR holds.until >= contract.signedOn)
  AND NOT coalesce(builder.name, '') CONTAINS '分公司'
  AND NOT EXISTS { (contract)-[:GIVEN_TO|GIVEN_BY]->(builder) }
  AND NOT EXISTS {
    MATCH (contract)-[:AWARDED_FOR]->(:Lot)<-[:FOR_LOT]-(bid:Bid)<-[:SUBMITTED]-(builder)
    WHERE EXISTS { (contractor)-[:SUBMITTED]->(bid) }
  }
WITH DISTINCT examined, contract, contractor, builder
MATCH (contract)<-[:UNDER]-(permit:Permit)<-[post:ON_SITE]-(person:Person)
WHERE person.basis = 'IDENTITY_NUMBER'
  AND (post.role = 'PROJECT_MANAGER' OR coalesce(post.position, '') =~ '.*(技术负责人|总工|质量|质检|安全|施工员|施工负责).*')
  AND NOT coalesce(post.position, '') =~ '.*(监理|总监).*'
  AND (post.employer IS NULL OR post.employer IN [contractor.id, builder.id])
WITH examined, contract, contractor, builder, person,
  min(substring(toString(coalesce(post.since, permit.issuedOn, contract.signedOn)), 0, 7)) AS first,
  max(substring(toString(coalesce(post.until, permit.completedOn, contract.completedOn, date('9999-12-31'))), 0, 7)) AS last
MATCH (person)-[insured:INSURED_BY]->(builder)
WHERE insured.month >= first AND insured.month <= last
  AND NOT EXISTS { MATCH (person)-[own:INSURED_BY]->(contractor) WHERE own.month >= first AND own.month <= last }
WITH examined, contract, contractor, builder, person, insured ORDER BY insured.month, insured.sources[0]
WITH examined, contract, contractor, builder, person, head(collect(insured)) AS insured, count(DISTINCT insured.month) AS months
WHERE months >= $months
WITH examined, contract, contractor, builder, person, insured ORDER BY person.id
WITH examined, contract, contractor, builder, collect({person: person, insured: insured}) AS staff
WHERE size(staff) >= $people
WITH *, COLLECT {
    MATCH (contract)-[:AWARDED_FOR]->(:Lot)-[:PART_OF]->{0,1}(place)
    UNWIND [place.id, place.investmentCode] AS key
    RETURN key
    UNION
    MATCH (contract)<-[:UNDER]-(permit:Permit)
    UNWIND [permit.id, permit.projectCode] AS key
    RETURN key
  } + [contract.id] AS keys, COUNT { (contractor)<-[:GIVEN_TO]-(:Contract) } = 1 AS isOnly
CALL (contract, contractor, builder, keys, isOnly) {
  MATCH (contractor)-[:HOLDS]->(:Account)-[paid:PAID]->(account:Account)<-[:HOLDS]-(builder)
  WHERE date(paid.at) >= contract.signedOn AND (paid.project IN keys OR isOnly AND paid.project IS NULL)
  WITH DISTINCT paid, account ORDER BY paid.at, paid.number
  RETURN sum(paid.amount) AS amount, collect({paid: paid, account: account}) AS payments
}
WITH *
WHERE amount >= $paid * contract.amount
RETURN examined, contractor.id AS contractorId, 'Company' AS builderLabel, builder.id AS builderId, contract.id AS contractId,
  EXISTS { (contract)<-[:UNDER]-(:Subcontract)-[:GIVEN_TO]->(builder) } AS isSubcontracted,
  COLLECT { MATCH (contract)-[:AWARDED_FOR]->(lot:Lot) RETURN lot.id AS id ORDER BY id } AS lotIds,
  [one IN staff | {
    kind: 'INSURANCE', node: elementId(one.person), label: 'Person', id: one.person.id, shown: one.person.maskedNumber, companyId: builder.id,
    source: one.insured.sources[0], importId: one.insured.importId
  }] + [one IN payments | {
    kind: 'PAYMENT', node: elementId(one.account), label: 'Account', id: one.account.id,
    shown: coalesce(one.paid.number, '') + ' ' + toString(one.paid.amount / 100) + '元', companyId: contractor.id,
    source: one.paid.sources[0], importId: one.paid.importId
  }] AS records,
  [one IN staff | {
    fromLabel: 'Person', fromId: one.person.id, relation: 'INSURED_BY', toLabel: 'Company', toId: builder.id,
    at: date(one.insured.month + '-01'), contractId: contract.id, beforeAward: false
  }] + [one IN payments | {
    fromLabel: 'Company', fromId: contractor.id, relation: 'PAID', toLabel: 'Company', toId: builder.id, at: date(one.paid.at),
    amount: one.paid.amount, contractId: contract.id, beforeAward: false
  }] AS links
ORDER BY contractorId, builderId, contractId
