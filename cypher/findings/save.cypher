// Keeps findings with their evidence; a finding that is known already stays what it is.
//
// @param findings  rows of id, properties, companies and persons (id, role), and evidence (id, node, sheet, properties)
UNWIND $findings AS row
MERGE (finding:Finding {id: row.id})
SET finding += row.properties, finding.lapsed = false
WITH finding, row
CALL (finding, row) {
  UNWIND row.companies AS subject
  MATCH (company:Company {id: subject.id})
  MERGE (finding)-[:ABOUT {role: subject.role}]->(company)
}
CALL (finding, row) {
  UNWIND row.persons AS subject
  MATCH (person:Person {id: subject.id})
  MERGE (finding)-[:ABOUT {role: subject.role}]->(person)
}
CALL (finding, row) {
  UNWIND row.properties.lotIds AS lotId
  MATCH (lot:Lot {id: lotId})
  MERGE (finding)-[:ABOUT {role: 'LOT'}]->(lot)
}
CALL (finding, row) {
  UNWIND row.evidence AS piece
  MERGE (evidence:Evidence {id: piece.id})
  SET evidence += piece.properties
  MERGE (finding)-[:HAS_EVIDENCE]->(evidence)
  WITH finding, piece, evidence
  OPTIONAL MATCH (sheet:SourceFile {number: piece.sheet})
  SET evidence.file = coalesce(sheet.name, ''), evidence.sheet = sheet.sheet, evidence.sha256 = coalesce(sheet.sha256, '')
  WITH finding, piece
  MATCH (node) WHERE elementId(node) = piece.node
  MERGE (finding)-[:CITES]->(node)
}
