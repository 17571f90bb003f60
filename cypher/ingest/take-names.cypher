// Takes back what was stated of names.
//
// @param names  element ids
UNWIND $names AS element
MATCH (name:CompanyName)-[link:NAME_OF]->(company:Company) WHERE elementId(name) = element
CALL (name, company) {
  MATCH (company)-[submitted:SUBMITTED]->(bid:Bid)
  WHERE submitted.startName = name.id
  SET bid.companyId = CASE WHEN bid.companyId = company.id THEN name.id ELSE bid.companyId END
}
CALL (name, company) {
  MATCH (company)-[given]->(other)
  WHERE given.startName = name.id
  CREATE (name)-[stated:$(type(given))]->(other)
  SET stated = properties(given)
  DELETE given
}
CALL (name, company) {
  MATCH (other)-[given]->(company)
  WHERE given.endName = name.id
  CREATE (other)-[stated:$(type(given))]->(name)
  SET stated = properties(given)
  DELETE given
}
DELETE link
SET name:Company
REMOVE name:CompanyName
