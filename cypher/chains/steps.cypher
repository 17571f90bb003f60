// Steps of chains, before the award first, then in the order of time.
//
// @param ids          chains
// @return key         the chain
// @return step        ordinal, relation, at, amount, contractId, beforeAward, findingId
// @return fromLabel   what it begins at
// @return fromId      its id
// @return fromCaption what may be shown of it
// @return toLabel     what it leads to
// @return toId        its id
// @return toCaption   what may be shown of it
UNWIND $ids AS id
MATCH (chain:LicenceLendingChain {id: id})-[step:STEP]->(to)
CALL (step) {
  WITH step WHERE step.fromLabel = 'Company' MATCH (node:Company {id: step.fromId}) RETURN node.name AS caption
  UNION
  WITH step WHERE step.fromLabel = 'Person' MATCH (node:Person {id: step.fromId}) RETURN coalesce(node.maskedNumber, node.registrationNumber) AS caption
  UNION
  WITH step WHERE step.fromLabel = 'Account' MATCH (node:Account {id: step.fromId}) RETURN node.masked AS caption
  UNION
  WITH step WHERE NOT step.fromLabel IN ['Company', 'Person', 'Account'] RETURN step.fromId AS caption
}
RETURN chain.id AS key, properties(step) AS step, step.fromLabel AS fromLabel, step.fromId AS fromId, caption AS fromCaption,
  head([label IN ['Company', 'Person', 'Account', 'Contract', 'Permit', 'Bid', 'Subcontract'] WHERE label IN labels(to)]) AS toLabel, to.id AS toId,
  CASE WHEN to:Person THEN coalesce(to.maskedNumber, to.registrationNumber) ELSE coalesce(to.name, to.masked, to.id) END AS toCaption
ORDER BY key, step.ordinal, toId
