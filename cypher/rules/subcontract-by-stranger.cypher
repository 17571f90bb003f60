// Subcontracts that somebody gave who is neither contractor nor buyer of the contract, nor a subcontractor of it. Branches,
// relatives and partners of the contractor, and who invited tenders for the buyer, are left out.
//
// @return examined      how many contracts have subcontracts of which it is known who gave them
// @return contractorId  the contractor
// @return builderLabel  of the giver's node
// @return builderId     who gave the subcontract
// @return contractId    the contract
// @return lotIds        lots of the contract, sorted
// @return records       the subcontract
// @return links         what was given to whom
MATCH (:Company)<-[:GIVEN_BY]-(:Subcontract)-[:UNDER]->(divided:Contract)
WITH count(DISTINCT divided) AS examined
MATCH (contract:Contract)<-[:UNDER]-(subcontract:Subcontract)-[issued:GIVEN_BY]->(builder:Company)
WHERE EXISTS { (contract)-[:GIVEN_TO]->(:Company) }
  AND (EXISTS { (contract)-[:GIVEN_BY]->(:Company) } OR EXISTS { (contract)-[:AWARDED_FOR]->(:Lot)-[:PART_OF]->{0,1}()-[:INVITED_BY]->(:Company) })
  AND NOT EXISTS { (contract)-[:GIVEN_TO|GIVEN_BY]->(builder) }
  AND NOT EXISTS { (contract)<-[:UNDER]-(:Subcontract)-[:GIVEN_TO]->(builder) }
  AND NOT EXISTS { (contract)-[:AWARDED_FOR]->(:Lot)-[:PART_OF]->{0,1}()-[:INVITED_BY]->(builder) }
  AND NOT EXISTS {
    MATCH (contract)-[:GIVEN_TO|GIVEN_BY]->(party:Company)
    WHERE EXISTS { (party)-[:SHAREHOLDER_OF]-{1,2}(builder) }
      OR coalesce(party.name STARTS WITH builder.name OR builder.name STARTS WITH party.name, false)
  }
  AND NOT EXISTS {
    MATCH (contract)-[:AWARDED_FOR]->(:Lot)<-[:FOR_LOT]-(bid:Bid)<-[:SUBMITTED]-(builder)
    WHERE EXISTS { (contract)-[:GIVEN_TO]->(:Company)-[:SUBMITTED]->(bid) }
  }
WITH examined, contract, subcontract, builder, head(collect(issued)) AS issued
MATCH (contract)-[role:GIVEN_TO]->(contractor:Company)
WHERE coalesce(role.role, 'SOLE') <> 'MEMBER'
WITH DISTINCT examined, contract, subcontract, builder, issued, contractor
RETURN examined, contractor.id AS contractorId, 'Company' AS builderLabel, builder.id AS builderId, contract.id AS contractId,
  COLLECT { MATCH (contract)-[:AWARDED_FOR]->(lot:Lot) RETURN lot.id AS id ORDER BY id } AS lotIds,
  [{
    kind: 'SUBCONTRACT', node: elementId(subcontract), label: 'Subcontract', id: subcontract.id,
    shown: subcontract.id + coalesce(' ' + toString(subcontract.amount / 100) + '元', ''), companyId: builder.id,
    source: issued.sources[0], importId: issued.importId
  }] AS records,
  COLLECT {
    MATCH (subcontract)-[:GIVEN_TO]->(party:Company|Person)
    RETURN {
      fromLabel: 'Company', fromId: builder.id, relation: 'GIVEN_TO', toLabel: CASE WHEN party:Person THEN 'Person' ELSE 'Company' END,
      toId: party.id, at: subcontract.signedOn, amount: subcontract.amount, contractId: contract.id, beforeAward: false
    } AS link
    ORDER BY party.id
  } AS links
ORDER BY contractorId, builderId, contractId, subcontract.id
