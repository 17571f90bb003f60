// Findings that hold, the heaviest first, with all they rest on.
//
// @return finding    its properties
// @return subjects   whom it is about: id, name, role; persons are shown by their masked number
// @return lots       the lots it shows in, sorted: id, name, openedAt
// @return rings      the rings it shows, sorted
// @return evidence   what it rests on: properties of the evidence
MATCH (finding:Finding {lapsed: false})
RETURN properties(finding) AS finding,
  COLLECT {
    MATCH (finding)-[about:ABOUT]->(subject:Company|Person)
    RETURN {id: subject.id, name: CASE WHEN subject:Company THEN subject.name ELSE subject.maskedNumber END, role: about.role}
    ORDER BY subject.id, about.role
  } AS subjects,
  COLLECT {
    UNWIND finding.lotIds AS lotId
    OPTIONAL MATCH (lot:Lot {id: lotId})
    RETURN {id: lotId, name: lot.name, openedAt: coalesce(lot.openedAt, lot.bidDeadline)} ORDER BY lotId
  } AS lots,
  COLLECT { MATCH (finding)<-[:SHOWN_BY]-(ring:CollusionRing {lapsed: false}) RETURN ring.id AS ring ORDER BY ring } AS rings,
  COLLECT {
    MATCH (finding)-[:HAS_EVIDENCE]->(piece:Evidence)
    RETURN properties(piece) ORDER BY piece.admissible DESC, piece.kind, piece.nodeId, piece.companyId, piece.file, piece.line
  } AS evidence
ORDER BY finding.bits DESC, finding.id
