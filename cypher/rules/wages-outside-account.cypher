// Contracts of works that last long and were paid in instalments, with whether any wages were paid for them from, or into, an
// account of the contractor.
//
// @param days      how long the contract lasts at the least
// @param payments  how many instalments there are at the least
// @return contractId    the contract
// @return contractorId  the contractor
// @return hasWages      whether any payment of wages for the project, or for one that is not told, is known
// @return enoughOn      the day of the instalment that made them enough
// @return lastOn        the day of the last one
// @return lotIds        lots of the contract, sorted
// @return records       the instalments
MATCH (contract:Contract)-[role:GIVEN_TO]->(contractor:Company)
WHERE coalesce(role.role, 'SOLE') <> 'MEMBER'
  AND (EXISTS { (contract)<-[:UNDER]-(:Permit) } OR EXISTS { (contract)-[:AWARDED_FOR]->(:Lot)<-[:PERMITS]-(:Permit) })
WITH contract, contractor, coalesce(
    duration.inDays(contract.signedOn, contract.completedOn).days,
    CASE WHEN contract.term CONTAINS '天' THEN toInteger(trim(split(split(contract.term, '天')[0], '日')[0])) END) AS days
WHERE days >= $days
WITH contract, contractor, COLLECT {
    MATCH (contract)-[:AWARDED_FOR]->(:Lot)-[:PART_OF]->{0,1}(place)
    UNWIND [place.id, place.investmentCode] AS key
    RETURN key
    UNION
    MATCH (contract)-[:AWARDED_FOR]->(:Lot)<-[:PERMITS]-(permit:Permit)
    UNWIND [permit.id, permit.projectCode] AS key
    RETURN key
    UNION
    MATCH (contract)<-[:UNDER]-(permit:Permit)
    UNWIND [permit.id, permit.projectCode] AS key
    RETURN key
  } + [contract.id] AS keys
CALL (contract, contractor, keys) {
  MATCH (contractor)-[:HOLDS]->(account:Account)<-[paid:PAID]-(from:Account)
  WHERE paid.project IN keys AND (contract.signedOn IS NULL OR date(paid.at) >= contract.signedOn)
    AND NOT coalesce(paid.wages, false) AND NOT coalesce(paid.purpose, '') =~ '.*(保证金|退|借|预付|工资).*'
    AND EXISTS { (from)<-[:HOLDS]-(:Company)<-[:GIVEN_BY]-(contract) }
  WITH DISTINCT paid, account ORDER BY paid.at, paid.number
  RETURN collect({paid: paid, account: account}) AS instalments
}
WITH *
WHERE size(instalments) >= $payments
RETURN contract.id AS contractId, contractor.id AS contractorId,
  EXISTS {
    MATCH (contract)-[:GIVEN_TO]->(:Company)-[:HOLDS]->(account:Account)-[paid:PAID]-(other:Account)
    WHERE (paid.project IS NULL OR paid.project IN keys) AND (contract.signedOn IS NULL OR date(paid.at) >= contract.signedOn)
      AND (coalesce(paid.wages, false) OR coalesce(paid.purpose, '') CONTAINS '工资' OR coalesce(other.holderName, '') CONTAINS '工资'
        OR coalesce(account.holderName, '') CONTAINS '工资')
  } AS hasWages,
  date(instalments[$payments - 1].paid.at) AS enoughOn, date(last(instalments).paid.at) AS lastOn,
  COLLECT { MATCH (contract)-[:AWARDED_FOR]->(lot:Lot) RETURN lot.id AS id ORDER BY id } AS lotIds,
  [one IN instalments | {
    kind: 'PAYMENT', node: elementId(one.account), label: 'Account', id: one.account.id,
    shown: coalesce(one.paid.number, '') + ' ' + toString(one.paid.amount / 100) + '元', companyId: contractor.id,
    source: one.paid.sources[0], importId: one.paid.importId
  }] AS records
ORDER BY contractId, contractorId
