// Rings that hold, the strongest first, with all they rest on.
//
// @return id              the ring
// @return strength        bits of evidence
// @return falseAlarmRate  share of rings this strong expected by chance
// @return grade           the strongest grade of its findings
// @return families        bits by family of evidence: family, bits
// @return members         its members, sorted: id, name, role, bits
// @return lots            the lots in which they are tied, sorted: id, name, openedAt
// @return amountAtStake   in fen
// @return firstSeen       the first of its lots
// @return lastSeen        the last of its lots
// @return findings        what shows it, the heaviest first: properties, and until, the last of its lots
// @return evidence        what these rest on: findingId and the properties of the evidence
MATCH (ring:CollusionRing {lapsed: false})
CALL (ring) {
  MATCH (ring)-[:SHOWN_BY]->(finding:Finding)
  WITH finding ORDER BY finding.bits DESC, finding.id
  WITH collect(finding) AS shown
  RETURN shown, [finding IN shown | {properties: properties(finding), until: head(COLLECT {
    MATCH (finding)-[:ABOUT]->(lot:Lot) RETURN max(coalesce(lot.openedAt, lot.bidDeadline)) })}] AS findings
}
CALL (shown) {
  UNWIND shown AS finding
  MATCH (finding)-[:HAS_EVIDENCE]->(piece:Evidence)
  WITH finding, piece
  ORDER BY finding.bits DESC, finding.id, piece.admissible DESC, piece.kind, piece.nodeId, piece.companyId, piece.file, piece.line
  RETURN collect({findingId: finding.id, piece: properties(piece)}) AS evidence
}
RETURN ring.id AS id, ring.strength AS strength, ring.falseAlarmRate AS falseAlarmRate, ring.grade AS grade,
  [at IN range(0, size(coalesce(ring.families, [])) - 1) | {family: ring.families[at], bits: ring.familyBits[at]}] AS families,
  COLLECT {
    MATCH (ring)-[has:HAS_MEMBER]->(member:Company)
    RETURN {id: member.id, name: member.name, role: has.role, bits: has.bits} ORDER BY member.id
  } AS members,
  COLLECT {
    UNWIND ring.lotIds AS lotId
    OPTIONAL MATCH (lot:Lot {id: lotId})
    RETURN {id: lotId, name: lot.name, openedAt: coalesce(lot.openedAt, lot.bidDeadline)} ORDER BY lotId
  } AS lots,
  ring.amountAtStake AS amountAtStake, ring.firstSeen AS firstSeen, ring.lastSeen AS lastSeen, findings, evidence
ORDER BY strength DESC, id
