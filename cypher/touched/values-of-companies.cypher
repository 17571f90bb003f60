// What companies and their bids use.
//
// @param nodes  element ids of companies
// @return values  element ids
UNWIND $nodes AS element
MATCH (company) WHERE elementId(company) = element
CALL (company) {
  MATCH (company)-[:SUBMITTED]->(:Bid)-[:MADE_ON|SENT_FROM|DEPOSIT_FROM|NAMES|CONTACTED_BY|BOUGHT_BY]->(value)
  RETURN value
  UNION
  MATCH (company)-[:SUBMITTED]->(:Bid)-[:SECURED_BY]->(:Guarantee)-[:NAMES|CONTACTED_BY|PAID_FROM]->(value)
  RETURN value
  UNION
  MATCH (company)-[:USES|HOLDS]->(value)
  RETURN value
  UNION
  MATCH (company)<-[:LEGAL_REPRESENTATIVE_OF]-(value)
  RETURN value
}
RETURN collect(DISTINCT elementId(value)) AS values
