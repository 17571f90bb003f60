// Texts in the files of companies, as far as few enough firms have them to tie anyone.
//
// @param nodes         element ids of companies
// @param maximumFirms  texts of more firms tie nobody
// @return texts  the texts
UNWIND $nodes AS element
MATCH (company)-[:SUBMITTED]->(:Bid)-[:HAS_FILE]->(file:BidFile) WHERE elementId(company) = element
UNWIND [file.author, file.lastSavedBy, file.sha256, file.md5] AS text
WITH DISTINCT text
WHERE text IS NOT NULL AND COUNT {
  MATCH (:BidFile {author: text})<-[:HAS_FILE]-(:Bid)<-[:SUBMITTED]-(user:Company) RETURN user
  UNION
  MATCH (:BidFile {lastSavedBy: text})<-[:HAS_FILE]-(:Bid)<-[:SUBMITTED]-(user:Company) RETURN user
  UNION
  MATCH (:BidFile {sha256: text})<-[:HAS_FILE]-(:Bid)<-[:SUBMITTED]-(user:Company) RETURN user
  UNION
  MATCH (:BidFile {md5: text})<-[:HAS_FILE]-(:Bid)<-[:SUBMITTED]-(user:Company) RETURN user
} <= $maximumFirms
RETURN collect(text) AS texts
