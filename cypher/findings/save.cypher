// Keeps findings with their evidence; a finding that is known already stays what it is, and forgets what does not show it any more.
//
// @param findings  rows of finding (id, properties, companies and persons with id and role, and evidence with id, node, sheet and
//                  properties), content and bits
UNWIND $findings AS found
WITH found, found.finding AS row
MERGE (finding:Finding {id: row.id})
SET finding += row.properties, finding.content = found.content, finding.bits = found.bits, finding.lapsed = false
WITH finding, row, [piece IN row.evidence | piece.id] AS pieces, [piece IN row.evidence | piece.node] AS nodes
CALL (finding, pieces) {
  MATCH (finding)-[:HAS_EVIDENCE]->(evidence:Evidence)
  WHERE NOT evidence.id IN pieces
  DETACH DELETE evidence
}
CALL (finding, nodes) {
  MATCH (finding)-[cites:CITES]->(node)
  WHERE NOT elementId(node) IN nodes
  DELETE cites
}
CALL (finding, row) {
  MATCH (finding)-[about:ABOUT]->(lot:Lot)
  WHERE NOT lot.id IN row.properties.lotIds
  DELETE about
}
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
