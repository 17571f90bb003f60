// Keeps rings with their members and the findings that show them.
//
// @param rings  rows of id, properties, findingIds and members (id, role, bits)
UNWIND $rings AS row
MERGE (ring:CollusionRing {id: row.id})
SET ring += row.properties, ring.lapsed = false
WITH ring, row
CALL (ring, row) {
  UNWIND row.members AS member
  MATCH (company:Company {id: member.id})
  MERGE (ring)-[has:HAS_MEMBER]->(company)
  SET has.role = member.role, has.bits = member.bits
}
CALL (ring, row) {
  OPTIONAL MATCH (ring)-[shown:SHOWN_BY]->(finding:Finding)
  WHERE NOT finding.id IN row.findingIds
  DELETE shown
}
CALL (ring, row) {
  UNWIND row.findingIds AS id
  MATCH (finding:Finding {id: id})
  MERGE (ring)-[:SHOWN_BY]->(finding)
}
