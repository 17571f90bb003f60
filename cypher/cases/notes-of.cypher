// Notes that were made in matters: answers, checks, requests.
//
// @param ids     matters
// @param kind    QUESTION, CHECK, MATERIAL or PAPER
// @return key    the matter
// @return note   its properties
UNWIND $ids AS id
MATCH (matter:Matter {id: id})-[:HAS_NOTE]->(note:MatterNote {kind: $kind})
RETURN matter.id AS key, properties(note) AS note
ORDER BY key, note.key
