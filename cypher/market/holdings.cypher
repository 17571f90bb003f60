// What bids and bidders use that could tie them, one row for each value. Left out is what may tie nobody by its nature, what so many
// firms use that it is public, what a list names as public on the day, and what the buyer published with the lot.
//
// @param maximumFirms  values that more firms ever used count as public infrastructure
// @return valueId     the value
// @return kind        what it is
// @return firms       how many firms ever used it
// @return bidIds      bids that use it
// @return companyIds  firms that use it themselves, in every bid
MATCH (value:Machine|IpAddress|Account|Person|Phone|Email|Address|PlatformUser)
WHERE coalesce(value.admissible, true)
  AND (NOT value:Person OR value.basis IN ['IDENTITY_NUMBER', 'REGISTRATION_NUMBER'])
  AND (NOT value:Address OR NOT value.value =~ '.*(集群|托管|孵化|众创|商务秘书).*')
WITH value, CASE
    WHEN value:Machine THEN value.kind
    WHEN value:IpAddress THEN 'IP'
    WHEN value:Account THEN 'ACCOUNT'
    WHEN value:Person THEN 'PERSON'
    WHEN value:Phone THEN 'PHONE'
    WHEN value:Email THEN 'EMAIL'
    WHEN value:Address THEN 'ADDRESS'
    ELSE 'PLATFORM_USER'
  END AS kind,
  COUNT {
    MATCH (value)<-[:MADE_ON|SENT_FROM|DEPOSIT_FROM|NAMES|CONTACTED_BY|BOUGHT_BY]-(:Bid)<-[:SUBMITTED]-(user:Company) RETURN user
    UNION
    MATCH (value)<-[:USES]-(user:Company) RETURN user
    UNION
    MATCH (value)-[:LEGAL_REPRESENTATIVE_OF]->(user:Company) RETURN user
  } AS firms
WHERE 0 < firms <= $maximumFirms
WITH value, kind, firms, kind + ':' + CASE WHEN value:Phone OR value:Email THEN value.id ELSE value.value END AS listed,
  COLLECT {
    MATCH (value)<-[:USES]-(user:Company)
    WHERE NOT EXISTS { (user)<-[:RUN_BY|INVITED_BY|GIVEN_BY]-() }
    RETURN user.id AS id
    UNION
    MATCH (value)-[:LEGAL_REPRESENTATIVE_OF]->(user:Company)
    RETURN user.id AS id
  } AS companyIds
RETURN value.id AS valueId, kind, firms,
  COLLECT {
    MATCH (value)<-[:MADE_ON|SENT_FROM|DEPOSIT_FROM|NAMES|CONTACTED_BY|BOUGHT_BY]-(bid:Bid)-[:FOR_LOT]->(lot:Lot)
    WHERE firms = 1 OR NOT EXISTS { (lot)-[:PUBLISHED_WITH]->(value) } AND NOT EXISTS {
      MATCH (public:PublicValue {id: listed})
      WHERE (public.since IS NULL OR public.since <= date(coalesce(lot.openedAt, lot.bidDeadline)))
        AND (public.until IS NULL OR public.until >= date(coalesce(lot.openedAt, lot.bidDeadline)))
    }
    RETURN DISTINCT bid.id AS id ORDER BY id
  } AS bidIds,
  COLLECT { UNWIND companyIds AS id RETURN id ORDER BY id } AS companyIds
ORDER BY valueId
