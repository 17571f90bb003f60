// Findings that something cites, lapsed ones too.
//
// @param ids        findings
// @return finding   its properties
// @return until     when the bids of the last of its lots were opened
// @return evidence  what it rests on: properties of the evidence
UNWIND $ids AS id
MATCH (finding:Finding {id: id})
RETURN properties(finding) AS finding,
  head(COLLECT {
    UNWIND finding.lotIds AS lotId
    MATCH (lot:Lot {id: lotId})
    RETURN coalesce(lot.openedAt, lot.bidDeadline) AS opened ORDER BY opened DESC LIMIT 1
  }) AS until,
  COLLECT {
    MATCH (finding)-[:HAS_EVIDENCE]->(piece:Evidence)
    RETURN properties(piece) ORDER BY piece.admissible DESC, piece.kind, piece.nodeId, piece.companyId, piece.file, piece.line
  } AS evidence
ORDER BY finding.bits DESC, finding.id
