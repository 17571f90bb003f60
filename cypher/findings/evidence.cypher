// Evidence of findings, down to the source line: what counts first, then by kind, thing, bidder and line.
//
// @param ids       findings
// @return key      the finding
// @return content  hash of what it rests on
// @return pieces   its evidence, each piece as properties
UNWIND $ids AS id
MATCH (finding:Finding {id: id})
RETURN id AS key, finding.content AS content, COLLECT {
    MATCH (finding)-[:HAS_EVIDENCE]->(piece:Evidence)
    RETURN piece {.id, .kind, .family, .value, .companyId, .admissible, .reason, .nodeLabel, .nodeId, .importId, .file, .sheet, .line, .sha256}
    ORDER BY piece.admissible DESC, piece.kind, piece.nodeId, piece.companyId, piece.line
  } AS pieces
ORDER BY key
