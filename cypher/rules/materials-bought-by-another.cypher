// Contracts whose materials, by the amounts of the invoices under them, were to a large part bought by one company that is neither
// contractor nor buyer, no subcontractor of the contract, no partner, and not related to contractor or buyer.
//
// @param share       of the invoices' amount that one company has to buy
// @param ofContract  of the contract's amount that it has to buy
// @return examined      how many contracts have invoices
// @return contractorId  the contractor
// @return builderLabel  of the buyer's node
// @return builderId     who bought
// @return contractId    the contract
// @return isPurchasing  whether it buys for others by trade
// @return lotIds        lots of the contract, sorted
// @return records       the invoices
// @return links         who bought for the contract
MATCH (:Invoice)-[:UNDER]->(supplied:Contract)
WITH count(DISTINCT supplied) AS examined
MATCH (contract:Contract)<-[:UNDER]-(invoice:Invoice)
WHERE invoice.amount > 0
WITH examined, contract, collect(DISTINCT invoice) AS invoices, sum(invoice.amount) AS total
UNWIND invoices AS invoice
MATCH (invoice)-[billed:BILLED_TO]->(builder:Company)
WITH examined, contract, total, builder, invoice, head(collect(billed)) AS billed ORDER BY invoice.issuedOn, invoice.id
WITH examined, contract, total, builder, collect({invoice: invoice, billed: billed}) AS lines, sum(invoice.amount) AS amount
WHERE amount >= $share * total AND (contract.amount IS NULL OR amount >= $ofContract * contract.amount)
  AND NOT EXISTS { (contract)-[:GIVEN_TO|GIVEN_BY]->(builder) }
  AND NOT EXISTS { (contract)<-[:UNDER]-(:Subcontract)-[:GIVEN_TO|GIVEN_BY]->(builder) }
  AND NOT EXISTS {
    MATCH (contract)-[:GIVEN_TO|GIVEN_BY]->(party:Company)
    WHERE EXISTS { (party)-[:SHAREHOLDER_OF]-{1,2}(builder) }
      OR coalesce(party.name STARTS WITH builder.name OR builder.name STARTS WITH party.name, false)
  }
  AND NOT EXISTS {
    MATCH (contract)-[:AWARDED_FOR]->(:Lot)<-[:FOR_LOT]-(bid:Bid)<-[:SUBMITTED]-(builder)
    WHERE EXISTS { (contract)-[:GIVEN_TO]->(:Company)-[:SUBMITTED]->(bid) }
  }
MATCH (contract)-[given:GIVEN_TO]->(contractor:Company)
WHERE coalesce(given.role, 'SOLE') <> 'MEMBER'
WITH DISTINCT examined, contractor, builder, contract, lines
RETURN examined, contractor.id AS contractorId, 'Company' AS builderLabel, builder.id AS builderId, contract.id AS contractId,
  coalesce(builder.name, '') =~ '.*(供应链|集中采购|集采|融资租赁).*' AS isPurchasing,
  COLLECT { MATCH (contract)-[:AWARDED_FOR]->(lot:Lot) RETURN lot.id AS id ORDER BY id } AS lotIds,
  [line IN lines | {
    kind: 'INVOICE', node: elementId(line.invoice), label: 'Invoice', id: line.invoice.id,
    shown: coalesce(line.invoice.number, '') + ' ' + toString(line.invoice.amount / 100) + '元', companyId: builder.id,
    source: line.billed.sources[0], importId: line.billed.importId
  }] AS records,
  [line IN lines | {
    fromLabel: 'Company', fromId: builder.id, relation: 'BILLED_TO', toLabel: 'Contract', toId: contract.id, at: line.invoice.issuedOn,
    amount: line.invoice.amount, contractId: contract.id, beforeAward: false
  }] AS links
ORDER BY contractorId, builderId, contractId
