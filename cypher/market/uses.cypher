// What bids show and bidders use that could tie them, one row for each value that may tie anybody by its nature.
//
// @return node        the value's node
// @return bidIds      bids that show it, some of them twice
// @return companyIds  firms that use it themselves, in every bid
// @return kind        what it is
MATCH (value:Machine|IpAddress|Account|Person|Phone|Email|Address|PlatformUser)
WHERE coalesce(value.admissible, true)
  AND (NOT value:Person OR value.basis IN ['IDENTITY_NUMBER', 'REGISTRATION_NUMBER'])
  AND (NOT value:Address OR NOT value.value =~ '.*(集群|托管|孵化|众创|商务秘书).*')
WITH value,
  [(value)<-[:MADE_ON|SENT_FROM|DEPOSIT_FROM|NAMES|CONTACTED_BY|BOUGHT_BY]-(bid:Bid) | bid.id] AS bidIds,
  CASE
    WHEN value:Phone OR value:Email OR value:Address
      THEN [(value)<-[:USES]-(user:Company) WHERE NOT EXISTS { (user)<-[:RUN_BY|INVITED_BY|GIVEN_BY]-() } | user.id]
    WHEN value:Person THEN [(value)-[:LEGAL_REPRESENTATIVE_OF]->(user:Company) | user.id]
    ELSE []
  END AS companyIds
WHERE size(bidIds) + size(companyIds) > 0
RETURN elementId(value) AS node, bidIds, companyIds,
  CASE
    WHEN value:Machine THEN value.kind
    WHEN value:IpAddress THEN 'IP'
    WHEN value:Account THEN 'ACCOUNT'
    WHEN value:Person THEN 'PERSON'
    WHEN value:Phone THEN 'PHONE'
    WHEN value:Email THEN 'EMAIL'
    WHEN value:Address THEN 'ADDRESS'
    ELSE 'PLATFORM_USER'
  END AS kind
