// Who uses what several firms use, one row for each value. Left out is what so many firms use that it is public, what a list names
// as public on the day, and what the buyer published with the lot.
//
// @param nodes         nodes of the values
// @param maximumFirms  values that more firms ever used count as public infrastructure
// @return valueId     the value
// @return kind        what it is
// @return firms       how many firms ever used it
// @return companyIds  firms that use it themselves, in every bid
// @return bidIds      bids that use it
UNWIND $nodes AS node
MATCH (value)
WHERE elementId(value) = node
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
WHERE firms <= $maximumFirms
WITH value, kind, firms, kind + ':' + CASE WHEN value:Phone OR value:Email THEN value.id ELSE value.value END AS listed,
  COLLECT {
    MATCH (value)<-[:USES]-(user:Company)
    WHERE NOT EXISTS { (user)<-[:RUN_BY|INVITED_BY|GIVEN_BY]-() }
    RETURN user.id AS id
    UNION
    MATCH (value)-[:LEGAL_REPRESENTATIVE_OF]->(user:Company)
    RETURN user.id AS id
  } AS companyIds
RETURN value.id AS valueId, kind, firms, companyIds,
  COLLECT {
    MATCH (value)<-[:MADE_ON|SENT_FROM|DEPOSIT_FROM|NAMES|CONTACTED_BY|BOUGHT_BY]-(bid:Bid)-[:FOR_LOT]->(lot:Lot)
    WHERE NOT EXISTS { (lot)-[:PUBLISHED_WITH]->(value) } AND NOT EXISTS {
      MATCH (public:PublicValue {id: listed})
      WHERE (public.since IS NULL OR public.since <= date(coalesce(lot.openedAt, lot.bidDeadline)))
        AND (public.until IS NULL OR public.until >= date(coalesce(lot.openedAt, lot.bidDeadline)))
    }
    RETURN bid.id
  } AS bidIds
ORDER BY valueId
