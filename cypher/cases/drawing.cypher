// The facts of alerts as drawn: who, by what thing or bid, in which finding; and the steps of their chains.
//
// @param ids          alerts
// @return key         the alert
// @return findingId   the finding
// @return fromLabel   what a line begins at
// @return fromId      its id
// @return fromCaption what may be shown of it
// @return relation    kind of the evidence or of the step
// @return toLabel     what it leads to
// @return toId        its id
// @return toCaption   what may be shown of it
UNWIND $ids AS id
MATCH (alert:Matter {id: id})
CALL (alert) {
  MATCH (alert)-[:RESTS_ON]->(finding:Finding)-[:HAS_EVIDENCE]->(evidence:Evidence {admissible: true})
  WHERE NOT EXISTS { (alert)-[:RAISED_BY]->(:LicenceLendingChain) } AND evidence.nodeLabel <> 'Company'
  MATCH (company:Company {id: evidence.companyId})
  OPTIONAL MATCH (bid:Bid {id: evidence.nodeId})-[:FOR_LOT]->(lot:Lot) WHERE evidence.nodeLabel = 'Bid'
  RETURN finding.id AS findingId, 'Company' AS fromLabel, company.id AS fromId, company.name AS fromCaption, evidence.kind AS relation,
    CASE WHEN lot IS NULL THEN evidence.nodeLabel ELSE 'Lot' END AS toLabel, coalesce(lot.id, evidence.nodeId) AS toId,
    coalesce(lot.name, evidence.value) AS toCaption
  UNION
  MATCH (alert)-[:CONCERNS]->(company:Company)-[:SUBMITTED]->(:Bid)-[:FOR_LOT]->(lot:Lot)<-[:CONCERNS]-(alert)
  RETURN '' AS findingId, 'Company' AS fromLabel, company.id AS fromId, company.name AS fromCaption, 'BID_FOR' AS relation, 'Lot' AS toLabel,
    lot.id AS toId, lot.name AS toCaption
  UNION
  MATCH (alert)-[:CONCERNS]->(company:Company)<-[:WON_BY]-(lot:Lot)<-[:CONCERNS]-(alert)
  RETURN '' AS findingId, 'Lot' AS fromLabel, lot.id AS fromId, lot.name AS fromCaption, 'WON_BY' AS relation, 'Company' AS toLabel,
    company.id AS toId, company.name AS toCaption
  UNION
  MATCH (alert)-[:RAISED_BY]->(:LicenceLendingChain)-[step:STEP]->(to)
  CALL (step) {
    WITH step WHERE step.fromLabel = 'Company' MATCH (node:Company {id: step.fromId}) RETURN node.name AS caption
    UNION
    WITH step WHERE step.fromLabel = 'Person' MATCH (node:Person {id: step.fromId}) RETURN coalesce(node.maskedNumber, node.registrationNumber) AS caption
    UNION
    WITH step WHERE step.fromLabel = 'Account' MATCH (node:Account {id: step.fromId}) RETURN node.masked AS caption
    UNION
    WITH step WHERE NOT step.fromLabel IN ['Company', 'Person', 'Account'] RETURN step.fromId AS caption
  }
  RETURN coalesce(step.findingId, '') AS findingId, step.fromLabel AS fromLabel, step.fromId AS fromId, caption AS fromCaption, step.relation AS relation,
    head([label IN ['Company', 'Person', 'Account', 'Contract', 'Permit', 'Bid', 'Subcontract'] WHERE label IN labels(to)]) AS toLabel, to.id AS toId,
    CASE WHEN to:Person THEN coalesce(to.maskedNumber, to.registrationNumber) ELSE coalesce(to.name, to.masked, to.id) END AS toCaption
}
RETURN alert.id AS key, findingId, fromLabel, fromId, fromCaption, relation, toLabel, toId, toCaption
ORDER BY key, fromLabel, fromId, relation, toLabel, toId, findingId
