// Contracts of which one party, or two together, got nearly all by subcontracts. Partners of the contractor, and what others than
// the contractor gave, do not count.
//
// @param share  of the contract's amount that goes on
// @return examined      how many contracts have subcontracts
// @return contractorId  who gave the work on
// @return builderLabel  of the party's node
// @return builderId     who got it
// @return contractId    the contract
// @return parties       how many got nearly all: 1 or 2
// @return isWhole       whether a subcontract says that it is about the whole work, or about the main structure
// @return isDesigned    whether the contract is one for design and construction together
// @return lotIds        lots of the contract, sorted
// @return records       the subcontracts
// @return links         what went on
MATCH (:Subcontract)-[:UNDER]->(divided:Contract)
WITH count(DISTINCT divided) AS examined
MATCH (contract:Contract)<-[:UNDER]-(subcontract:Subcontract)-[given:GIVEN_TO]->(party:Company|Person)
WHERE subcontract.amount > 0 AND contract.amount > 0
  AND NOT EXISTS { (contract)-[:GIVEN_TO|GIVEN_BY]->(party) }
  AND (NOT EXISTS { (subcontract)-[:GIVEN_BY]->(:Company) } OR EXISTS { (subcontract)-[:GIVEN_BY]->(:Company)<-[:GIVEN_TO]-(contract) })
  AND NOT EXISTS {
    MATCH (contract)-[:AWARDED_FOR]->(:Lot)<-[:FOR_LOT]-(bid:Bid)<-[:SUBMITTED]-(party)
    WHERE EXISTS { (contract)-[:GIVEN_TO]->(:Company)-[:SUBMITTED]->(bid) }
  }
WITH examined, contract, party, subcontract, head(collect(given)) AS given ORDER BY subcontract.id
WITH examined, contract, party, collect({subcontract: subcontract, given: given}) AS parts, sum(subcontract.amount) AS amount
ORDER BY amount DESC, party.id
WITH examined, contract, collect({party: party, parts: parts, amount: amount}) AS shares,
  $share * CASE WHEN contract.settledAmount > contract.amount THEN contract.settledAmount ELSE contract.amount END AS enough
WITH *, CASE WHEN shares[0].amount >= enough THEN 1 WHEN size(shares) > 1 AND shares[0].amount + shares[1].amount >= enough THEN 2 END AS parties
WHERE parties IS NOT NULL
WITH *, head(COLLECT {
  MATCH (contract)-[role:GIVEN_TO]->(company:Company)
  RETURN company
  ORDER BY NOT EXISTS { (contract)<-[:UNDER]-(:Subcontract)-[:GIVEN_BY]->(company) }, coalesce(role.role, 'SOLE') = 'MEMBER', company.id
}) AS contractor
WHERE contractor IS NOT NULL
UNWIND shares[..parties] AS share
WITH examined, contract, contractor, parties, share.party AS party, share.parts AS parts
RETURN examined, contractor.id AS contractorId, CASE WHEN party:Person THEN 'Person' ELSE 'Company' END AS builderLabel, party.id AS builderId,
  contract.id AS contractId, parties,
  any(part IN parts WHERE NOT coalesce(part.subcontract.content, '') =~ '.*(除|非|不含|不包括)[^，。；,;]*(主体结构|全部|整体|所有).*'
    AND (part.subcontract.content =~ '.*(全部|整体|所有).*'
      OR part.subcontract.content CONTAINS '主体结构' AND NOT part.subcontract.content CONTAINS '钢结构')) AS isWhole,
  coalesce(contract.name, '') =~ '(?i).*(EPC|工程总承包|设计施工|设计采购施工).*' OR EXISTS {
    MATCH (contract)-[:AWARDED_FOR]->(lot:Lot)
    WHERE coalesce(lot.name, '') + coalesce(lot.kind, '') =~ '(?i).*(EPC|工程总承包|设计施工|设计采购施工).*'
  } AS isDesigned,
  COLLECT { MATCH (contract)-[:AWARDED_FOR]->(lot:Lot) RETURN lot.id AS id ORDER BY id } AS lotIds,
  [part IN parts | {
    kind: 'SUBCONTRACT', node: elementId(part.subcontract), label: 'Subcontract', id: part.subcontract.id,
    shown: part.subcontract.id + ' ' + toString(part.subcontract.amount / 100) + '元', companyId: contractor.id,
    source: part.given.sources[0], importId: part.given.importId
  }] AS records,
  [part IN parts | {
    fromLabel: 'Company', fromId: contractor.id, relation: 'GIVEN_TO', toLabel: CASE WHEN party:Person THEN 'Person' ELSE 'Company' END,
    toId: party.id, at: part.subcontract.signedOn, amount: part.subcontract.amount, contractId: contract.id, beforeAward: false
  }] AS links
ORDER BY contractorId, builderLabel, builderId, contractId
