// Keeps a note in a matter; the one before with the same key is replaced.
//
// @param id    the matter
// @param note  properties of the note: id, kind, key, and what was noted
MATCH (matter:Matter {id: $id})
MERGE (note:MatterNote {id: $note.id})
SET note = $note
MERGE (matter)-[:HAS_NOTE]->(note)
