// Subcontracts to a natural person, to a company whose qualifications were not in force on the day of signing, and such that a
// subcontractor gave on although it may not.
//
// Professional work is 专业, labour is 劳务. Of a company without any qualification in the data nothing can be said, unless the data
// hold qualifications of nearly all professional subcontractors.
//
// @param coverage   share of professional subcontractors with qualifications from which on a company without any counts
// @param companies  how many professional subcontractors there have to be for that
// @param grace      days after the end of a qualification in which a renewal may be under way
// @return examined      how many subcontracts say to whom they were given
// @return contractorId  who gave the subcontract
// @return builderLabel  of the party's node
// @return builderId     who got it
// @return contractId    the contract
// @return reason        PERSON, RELET, LAPSED or UNREGISTERED
// @return isCertain     whether it is more than a lead
// @return lotIds        lots of the contract, sorted
// @return records       the subcontract
// @return links         what was given to whom
OPTIONAL MATCH (professional:Subcontract)-[:GIVEN_TO]->(company:Company)
WHERE professional.kind CONTAINS '专业'
WITH count(DISTINCT company) AS professionals,
  count(DISTINCT CASE WHEN EXISTS { (company)-[:HOLDS_QUALIFICATION]->(:Qualification) } THEN company END) AS registered
WITH professionals >= $companies AND registered >= $coverage * professionals AS isCovered,
  COUNT { MATCH (subcontract:Subcontract)-[:GIVEN_TO]->(:Company|Person) RETURN DISTINCT subcontract } AS examined
MATCH (contract:Contract)<-[:UNDER]-(subcontract:Subcontract)-[given:GIVEN_TO]->(party:Company|Person)
WHERE NOT EXISTS { (contract)-[:GIVEN_TO]->(party) }
WITH isCovered, examined, contract, subcontract, party, head(collect(given)) AS given,
  head(COLLECT { MATCH (subcontract)-[:GIVEN_BY]->(company:Company) RETURN company ORDER BY company.id }) AS giver
WITH *, coalesce(giver, head(COLLECT {
  MATCH (contract)-[role:GIVEN_TO]->(company:Company)
  RETURN company ORDER BY coalesce(role.role, 'SOLE') = 'MEMBER', company.id
})) AS contractor, COLLECT { MATCH (party)-[holds:HOLDS_QUALIFICATION]->(:Qualification) RETURN holds } AS holdings
WHERE contractor IS NOT NULL AND contractor <> party
WITH *, CASE
  WHEN party:Person THEN 'PERSON'
  WHEN NOT coalesce(subcontract.content, '') + coalesce(subcontract.kind, '') =~ '.*(材料|设备|租赁|采购).*'
    AND NOT EXISTS { (contract)-[:GIVEN_TO|GIVEN_BY]->(giver) }
    AND EXISTS {
      MATCH (giver)<-[:GIVEN_TO]-(above:Subcontract)-[:UNDER]->(contract)
      WHERE above <> subcontract AND (above.kind CONTAINS '劳务' OR above.kind IS NOT NULL AND NOT subcontract.kind CONTAINS '劳务')
    } THEN 'RELET'
  WHEN subcontract.kind CONTAINS '专业' AND subcontract.signedOn IS NOT NULL AND size(holdings) > 0
    AND none(holds IN holdings WHERE (holds.since IS NULL OR holds.since <= subcontract.signedOn) AND (holds.until IS NULL OR holds.until >= subcontract.signedOn))
    THEN 'LAPSED'
  WHEN subcontract.kind CONTAINS '专业' AND size(holdings) = 0 AND isCovered THEN 'UNREGISTERED'
END AS reason
WHERE reason IS NOT NULL
RETURN examined, contractor.id AS contractorId, CASE WHEN party:Person THEN 'Person' ELSE 'Company' END AS builderLabel, party.id AS builderId,
  contract.id AS contractId, reason,
  CASE reason
    WHEN 'PERSON' THEN coalesce(party.basis, '') <> 'NAME_AT_COMPANY'
    WHEN 'RELET' THEN true
    WHEN 'LAPSED' THEN any(holds IN holdings WHERE holds.until + duration({days: $grace}) < subcontract.signedOn)
    ELSE false
  END AS isCertain,
  COLLECT { MATCH (contract)-[:AWARDED_FOR]->(lot:Lot) RETURN lot.id AS id ORDER BY id } AS lotIds,
  [{
    kind: 'SUBCONTRACT', node: elementId(subcontract), label: 'Subcontract', id: subcontract.id,
    shown: subcontract.id + coalesce(' ' + toString(subcontract.amount / 100) + '元', ''), companyId: contractor.id,
    source: given.sources[0], importId: given.importId
  }] AS records,
  [{
    fromLabel: 'Company', fromId: contractor.id, relation: 'GIVEN_TO', toLabel: CASE WHEN party:Person THEN 'Person' ELSE 'Company' END,
    toId: party.id, at: subcontract.signedOn, amount: subcontract.amount, contractId: contract.id, beforeAward: false
  }] AS links
ORDER BY contractorId, builderLabel, builderId, contractId, subcontract.id
