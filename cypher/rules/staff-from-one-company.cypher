// Bids whose people are, in the month of the opening, insured by a company that did not hand them in. Payers that employ for others,
// public institutions, bidders of the lot and relatives of the bidder are left out, as are people whom the bidder insures too.
//
// @param staff    people of a bid whom the company insures, at the least
// @param bidders  how many bidders such a company has at the least
// @return examined    how many companies insure anybody
// @return payerId     who pays the insurance
// @return lotId       the lot
// @return contractorId the bidder, the leader of a consortium
// @return partnerIds  all who handed in the bid, sorted
// @return kin         companies that hold the bidder, are held by it, or have a holder in common with it, sorted
// @return lotIds      the lot, as a list
// @return records     the insurances
// @return links       whom the payer lends to the bidder
MATCH (company:Company)
WHERE EXISTS { (company)<-[:INSURED_BY]-() }
WITH count(company) AS examined
MATCH (person:Person)<-[:NAMES]-(bid:Bid)
WHERE person.basis = 'IDENTITY_NUMBER'
WITH examined, person, collect(DISTINCT bid.companyId) AS bidders
MATCH (person)-[:INSURED_BY]->(payer:Company)
WITH DISTINCT examined, person, bidders, payer
WHERE size(bidders) > 1 OR head(bidders) <> payer.id
UNWIND bidders AS bidder
WITH examined, payer, person, bidder
WHERE bidder <> payer.id
WITH examined, payer, collect(DISTINCT person) AS people, count(DISTINCT bidder) AS bidders
WHERE bidders >= $bidders AND size(people) >= $staff
  AND NOT coalesce(payer.name, '') =~ '.*(人力资源|人才|劳务派遣|劳务服务|外服|人事代理|就业服务|社会保险|社保).*'
  AND NOT coalesce(payer.name, '') =~ '.*(大学|学院|学校|研究院|研究所|设计院|事业).*|.*(中心|医院|局|委员会)'
UNWIND people AS person
MATCH (person)<-[:NAMES]-(bid:Bid)-[:FOR_LOT]->(lot:Lot)
WHERE bid.companyId <> payer.id
WITH DISTINCT examined, payer, person, bid, lot, date(coalesce(lot.openedAt, lot.bidDeadline)) AS openedOn
WITH *, substring(toString(openedOn), 0, 7) AS month
MATCH (person)-[insured:INSURED_BY {month: month}]->(payer)
WHERE NOT coalesce(insured.status, '') =~ '.*(停|中断|欠|退|补).*' AND NOT coalesce(insured.kind, '') =~ '.*(灵活就业|个体|军|买断|协保).*'
  AND NOT EXISTS { MATCH (person)-[:INSURED_BY {month: month}]->(:Company)-[:SUBMITTED]->(bid) }
WITH examined, payer, lot, bid, openedOn, person, head(collect(insured)) AS insured ORDER BY person.id
WITH examined, payer, lot, bid, openedOn, collect({person: person, insured: insured}) AS staff
WHERE size(staff) >= $staff
  AND NOT EXISTS { (payer)-[:SUBMITTED]->(:Bid)-[:FOR_LOT]->(lot) }
MATCH (bid)<-[submitted:SUBMITTED]-(contractor:Company)
WHERE coalesce(submitted.role, 'SOLE') <> 'MEMBER'
  AND NOT EXISTS {
    MATCH (partner:Company)-[:SUBMITTED]->(bid)
    WHERE EXISTS { (partner)-[:SHAREHOLDER_OF]-{1,2}(payer) }
      OR coalesce(partner.name STARTS WITH payer.name OR payer.name STARTS WITH partner.name, false)
  }
RETURN examined, payer.id AS payerId, lot.id AS lotId,
  contractor.id AS contractorId,
  COLLECT { MATCH (partner:Company)-[:SUBMITTED]->(bid) RETURN DISTINCT partner.id AS id ORDER BY id } AS partnerIds,
  COLLECT { MATCH (contractor)-[:SHAREHOLDER_OF]-{1,2}(kin:Company) WHERE kin <> contractor RETURN DISTINCT kin.id AS id ORDER BY id } AS kin,
  [lot.id] AS lotIds,
  [one IN staff | {
    kind: 'INSURANCE', node: elementId(one.person), label: 'Person', id: one.person.id, shown: one.person.maskedNumber,
    companyId: contractor.id, source: one.insured.sources[0], importId: one.insured.importId
  }] AS records,
  [one IN staff | {
    fromLabel: 'Person', fromId: one.person.id, relation: 'INSURED_BY', toLabel: 'Company', toId: payer.id, at: openedOn, beforeAward: true
  }] AS links
ORDER BY payerId, lotId, contractorId
