// Marks lots in which files of several bids carry one text: one of these, or the name of one of these persons.
//
// @param nodes  element ids of persons, and of bids for all whom they name
// @param texts  texts
UNWIND [text IN $texts | {text: text}] + [element IN $nodes | {element: element}] AS row
CALL (row) {
  WITH row
  WHERE row.text IS NOT NULL
  RETURN row.text AS text
  UNION
  MATCH (person:Person) WHERE elementId(person) = row.element
  RETURN person.name AS text
  UNION
  MATCH (bid:Bid)-[:NAMES]->(person:Person) WHERE elementId(bid) = row.element
  RETURN person.name AS text
}
WITH DISTINCT text
WHERE text IS NOT NULL
CALL (text) {
  MATCH (file:BidFile {author: text})
  RETURN file
  UNION
  MATCH (file:BidFile {lastSavedBy: text})
  RETURN file
  UNION
  MATCH (file:BidFile {sha256: text})
  RETURN file
  UNION
  MATCH (file:BidFile {md5: text})
  RETURN file
}
MATCH (file)<-[:HAS_FILE]-(bid:Bid)-[:FOR_LOT]->(lot:Lot)
WITH text, lot, count(DISTINCT bid) AS sharing
WHERE sharing > 1
SET lot:Unexamined
