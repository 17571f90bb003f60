// Lets bids that were stated under a name tell the company whose name it is.
MATCH (name:CompanyName)-[:NAME_OF]->(company:Company)
CALL (name, company) {
  MATCH (company)-[submitted:SUBMITTED]->(bid:Bid)
  WHERE submitted.startName = name.id AND bid.companyId = name.id
  SET bid.companyId = company.id
} IN TRANSACTIONS OF 100 ROWS
