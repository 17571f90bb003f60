// Contractors whose credit code is of another area than that of the national codes of lots they won, with the people who are
// really on their sites there and with who insures them. Pensioners, people employed through others, and who is away more than
// there are left out. Only months count in which the contractor is known to insure others by whole identity numbers.
//
// @param contracts  won in the area, at the least
// @param insured    how many others the contractor has to insure in a month that counts
// @param months     how many months have to count for a person
// @param presence   share of due days on which somebody has to be there
// @param longest    months that a post lasts at the most where its end is not known
// @return contractorId  the contractor
// @return area          of the lots, four digits
// @return contracts     how many it won there
// @return sites         on how many of them people are known
// @return people        how many people are known
// @return own           how many of them it, or a relative of it, insures
// @return hasBranch     whether a branch of it is known
// @return lotIds        lots of the contracts, sorted
// @return records       posts of the people
MATCH (contractor:Company)<-[:GIVEN_TO]-(contract:Contract)-[:AWARDED_FOR]->(lot:Lot)
WHERE contractor.id =~ '[0-9A-Z]{18}' AND lot.id =~ '[A-Z][0-9]{22}' AND NOT substring(contractor.id, 4, 2) = '00'
  AND substring(contractor.id, 2, 4) <> substring(lot.id, 1, 4)
WITH contractor, substring(lot.id, 1, 4) AS area, collect(DISTINCT contract) AS contracts, collect(DISTINCT lot.id) AS lotIds
WHERE size(contracts) >= $contracts
CALL (contractor) {
  MATCH (contractor)<-[insured:INSURED_BY]-(other:Person)
  WITH insured.month AS month, count(DISTINCT CASE other.basis WHEN 'IDENTITY_NUMBER' THEN other END) AS people,
    collect(DISTINCT CASE other.basis WHEN 'MASKED_NUMBER' THEN other.maskedNumber END) AS numbers
  ORDER BY month
  RETURN collect(CASE WHEN people >= $insured THEN month END) AS known, reduce(gathered = [], list IN collect(numbers) | gathered + list) AS hidden
}
UNWIND contracts AS contract
MATCH (contract)<-[:UNDER]-(permit:Permit)<-[post:ON_SITE]-(person:Person)
WHERE person.basis = 'IDENTITY_NUMBER' AND person.birthYear IS NOT NULL
  AND NOT coalesce(post.position, '') =~ '.*(监理|总监).*'
  AND post.employer IN [contractor.id, 'name:' + coalesce(contractor.foldedName, '-')]
WITH contractor, area, contracts, lotIds, known, hidden, contract, permit, person, post,
  date(coalesce(post.since, permit.issuedOn, contract.signedOn)) AS since,
  date(coalesce(post.until, permit.completedOn, contract.completedOn)) AS until
WHERE since IS NOT NULL
WITH *, substring(toString(since), 0, 7) AS first, substring(toString(coalesce(until, since + duration({months: $longest}))), 0, 7) AS last
WITH *, [month IN known WHERE month >= first AND month <= last] AS months
WHERE size(months) >= $months
  AND toInteger(substring(last(months), 0, 4)) - person.birthYear
    < CASE WHEN substring(person.maskedNumber, 16, 1) IN ['1', '3', '5', '7', '9'] THEN 60 ELSE 50 END
CALL (person, permit) {
  MATCH (person)-[attended:ATTENDED]->(permit)
  WHERE attended.due > 0
  RETURN sum(attended.present) AS present, sum(attended.due) AS due
}
WITH *
WHERE present >= $presence * due
  AND NOT EXISTS {
    MATCH (person)-[insured:INSURED_BY]->(payer:Company)
    WHERE insured.month IN months AND (coalesce(insured.kind, '') =~ '.*(灵活就业|个体|军|买断|协保).*'
      OR coalesce(payer.name, '') =~ '.*(人力资源|人才|劳务派遣|劳务服务|外服|人事代理|就业服务|社会保险|社保).*'
      OR coalesce(payer.name, '') =~ '.*(大学|学院|学校|研究院|研究所|设计院|事业).*|.*(中心|医院|局|委员会)')
  }
WITH *, coalesce(person.maskedNumber IN hidden, false) OR EXISTS {
  MATCH (person)-[insured:INSURED_BY]->(payer:Company)
  WHERE insured.month >= first AND insured.month <= last AND (payer = contractor OR EXISTS { (contractor)-[:SHAREHOLDER_OF]-{1,2}(payer) }
    OR EXISTS { (contract)-[:GIVEN_TO]->(payer) } OR coalesce(payer.name STARTS WITH contractor.name, false))
} AS isOwn
ORDER BY person.id, contract.id
WITH contractor, area, contracts, lotIds, count(DISTINCT contract) AS sites, count(DISTINCT person) AS people,
  count(DISTINCT CASE WHEN isOwn THEN person END) AS own,
  collect({
    kind: 'SITE_STAFF', node: elementId(person), label: 'Person', id: person.id, shown: person.maskedNumber, companyId: contractor.id,
    source: post.sources[0], importId: post.importId
  }) AS records
RETURN contractor.id AS contractorId, area, size(contracts) AS contracts, sites, people, own,
  own = 0 AND EXISTS { MATCH (branch:Company) WHERE branch.name STARTS WITH contractor.name AND branch.name CONTAINS '分公司' } AS hasBranch,
  lotIds, records
ORDER BY contractorId, area
