// Marks lots with findings by texts that stand in files of bids.
//
// @param nodes  element ids of bids
UNWIND $nodes AS element
MATCH (bid:Bid)-[:HAS_FILE]->(file:BidFile) WHERE elementId(bid) = element
UNWIND [file.author, file.lastSavedBy, file.sha256, file.md5] AS text
WITH DISTINCT text
WHERE text IS NOT NULL
MATCH (:Evidence {value: text, nodeLabel: 'BidFile'})<-[:HAS_EVIDENCE]-(:Finding {lapsed: false})-[:ABOUT]->(lot:Lot)
SET lot:Unexamined
