// Evaluators whose certificate is registered with one company while another pays their insurance, month by month, with the lots
// they evaluated in those months. Months that the registered company pays too are left out, as are payers that employ for
// others, and those that hold, or are held by, the registered company or its holder.
//
// @return personId   the evaluator
// @return node       the evaluator's node
// @return shown      who it is, as it may be shown
// @return holderId   where the certificate is registered
// @return payerId    who pays the insurance
// @return month      yyyy-MM
// @return lotIds     lots evaluated in that month, sorted
// @return source     where the insurance stands
// @return importId   the import that stated it
// @return registeredSource    where the registration stands
// @return registeredImportId  the import that stated it
MATCH (evaluator:Evaluator)-[registered:REGISTERED_WITH]->(holder:Company)
WHERE evaluator.basis IN ['IDENTITY_NUMBER', 'REGISTRATION_NUMBER']
MATCH (evaluator)-[insured:INSURED_BY]->(payer:Company)
WHERE payer <> holder
  AND (registered.since IS NULL OR substring(toString(registered.since), 0, 7) <= insured.month)
  AND (registered.until IS NULL OR substring(toString(registered.until), 0, 7) >= insured.month)
  AND NOT EXISTS { (evaluator)-[:INSURED_BY {month: insured.month}]->(holder) }
  AND NOT coalesce(payer.name, '') =~ '.*(人力资源|人才|劳务派遣|劳务服务|外服|社会保险|社保).*'
  AND NOT EXISTS { (holder)-[:SHAREHOLDER_OF]-{1,2}(payer) }
  AND NOT (payer.name STARTS WITH holder.name OR holder.name STARTS WITH payer.name)
WITH evaluator, holder, payer, insured.month AS month, collect(insured) AS insurances, collect(registered) AS registrations
RETURN evaluator.id AS personId, elementId(evaluator) AS node, coalesce(evaluator.maskedNumber, evaluator.registrationNumber) AS shown,
  holder.id AS holderId, payer.id AS payerId, month,
  COLLECT {
    MATCH (evaluator)-[:EVALUATED]->(lot:Lot)
    WHERE substring(toString(date(coalesce(lot.openedAt, lot.bidDeadline))), 0, 7) = month
    RETURN DISTINCT lot.id AS id ORDER BY id
  } AS lotIds,
  head(insurances).sources[0] AS source, head(insurances).importId AS importId,
  head(registrations).sources[0] AS registeredSource, head(registrations).importId AS registeredImportId
ORDER BY personId, holderId, payerId, month
