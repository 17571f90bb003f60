// Gives what was stated of names to the companies whose names they are.
//
// @param names  rows of name and company (element ids)
UNWIND $names AS row
MATCH (name:Company) WHERE elementId(name) = row.name
MATCH (company:Company) WHERE elementId(company) = row.company
CALL (name, company) {
  MATCH (name)-[stated]->(other)
  WHERE stated.startName = name.id
  CREATE (company)-[given:$(type(stated))]->(other)
  SET given = properties(stated)
  DELETE stated
}
CALL (name, company) {
  MATCH (other)-[stated]->(name)
  WHERE stated.endName = name.id
  CREATE (other)-[given:$(type(stated))]->(company)
  SET given = properties(stated)
  DELETE stated
}
SET name:CompanyName
REMOVE name:Company, name.pinyin, name.initials
CREATE (name)-[:NAME_OF]->(company)
