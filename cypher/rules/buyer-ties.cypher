// The shortest way from the buyer of a lot to each of its bidders over people, holdings, telephones, mailboxes and addresses, at most
// three steps, all in force on the day of the bids. Nodes with many ties of these kinds, public values and holders for whom it is
// natural to hold many firms are no way.
//
// @param lotIds       lots to look at
// @param maximumTies  nodes with more ties are hubs
// @return lotId      the lot
// @return buyerId    the buyer
// @return companyId  the bidder
// @return steps      the ties from the buyer on: kind, node, nodeLabel, nodeId, shown, companies, dated, source, importId
MATCH (lot:Lot) WHERE lot.id IN $lotIds
MATCH (lot)-[:PART_OF]->{0,1}()-[:INVITED_BY]->(buyer:Company)
WITH DISTINCT lot, buyer, date(coalesce(lot.openedAt, lot.bidDeadline)) AS day
MATCH path = (buyer) ((from)-[tie:LEGAL_REPRESENTATIVE_OF|OFFICER_OF|SHAREHOLDER_OF|USES]-(to)
  WHERE COUNT { (to)-[:LEGAL_REPRESENTATIVE_OF|OFFICER_OF|SHAREHOLDER_OF|USES]-() } <= $maximumTies
    AND coalesce(to.admissible, true)
    AND (NOT to:Person OR to.basis IN ['IDENTITY_NUMBER', 'REGISTRATION_NUMBER'])
    AND NOT coalesce(to.name, '') =~ '.*(国资|国有资产|财政局|人民政府|基金|证券|资产管理计划|集体资产|联合社|委员会).*'
    AND NOT coalesce(to.value, '') =~ '.*(集群|托管|孵化|众创|商务秘书).*'){1,3} (bidder:Company)
WHERE bidder <> buyer AND EXISTS { (bidder)-[submitted:SUBMITTED]->(:Bid)-[:FOR_LOT]->(lot) WHERE submitted.role <> 'MEMBER' }
  AND all(step IN tie WHERE (step.since IS NULL OR day IS NULL OR step.since <= day) AND (step.until IS NULL OR day IS NULL OR step.until >= day))
  AND NOT any(node IN to WHERE node = buyer)
WITH lot, buyer, bidder, day, tie, to ORDER BY size(tie), [node IN to | node.id]
WITH lot, buyer, bidder, day, head(collect([tie, to])) AS way
WITH lot, buyer, bidder, day, way[0] AS ties, way[1] AS nodes
WHERE NONE(node IN nodes WHERE EXISTS {
  MATCH (public:PublicValue)
  WHERE public.id IN ['PHONE:' + node.id, 'ADDRESS:' + node.value]
    AND (public.since IS NULL OR day IS NULL OR public.since <= day) AND (public.until IS NULL OR day IS NULL OR public.until >= day)
})
RETURN lot.id AS lotId, buyer.id AS buyerId, bidder.id AS companyId,
  COLLECT {
    UNWIND range(0, size(ties) - 1) AS at
    WITH ties[at] AS tie, CASE WHEN at < size(ties) - 1 THEN nodes[at] WHEN at = 0 THEN buyer ELSE nodes[at - 1] END AS node
    RETURN {
      kind: CASE WHEN node:Person THEN 'PERSON' WHEN node:Phone THEN 'PHONE' WHEN node:Email THEN 'EMAIL' WHEN node:Address THEN 'ADDRESS'
        ELSE 'SHAREHOLDING' END,
      node: elementId(node), nodeLabel: labels(node)[0], nodeId: node.id,
      shown: CASE WHEN node:Company THEN node.id ELSE coalesce(node.maskedNumber, node.registrationNumber, node.masked, node.value) END,
      companies: COUNT { MATCH (node)-[:LEGAL_REPRESENTATIVE_OF|OFFICER_OF|SHAREHOLDER_OF|USES]-(any:Company) RETURN DISTINCT any },
      dated: tie.since IS NOT NULL OR tie.until IS NOT NULL,
      source: tie.sources[0], importId: tie.importId
    }
  } AS steps
ORDER BY lotId, buyerId, companyId
