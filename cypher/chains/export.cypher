// Chains that hold, the strongest first, with all they rest on.
//
// @return id              the chain
// @return kind            what is lent, or handed on
// @return strength        bits of evidence
// @return grade           the strongest grade of its findings
// @return families        bits by family of evidence: family, bits
// @return parties         the borrower, and the lenders, sorted: id, name, role; persons are shown by their masked number
// @return steps           in order: ordinal, from, relation, to, at, amount in fen, contractId, beforeAward, findingId
// @return contracts       numbers of its contracts, sorted
// @return lots            the lots in which it shows, sorted: id, name, openedAt
// @return amountAtStake   in fen
// @return firstSeen       the first day of which anything is known
// @return lastSeen        the last one
// @return findings        what shows it, the heaviest first: properties, and until, the last of its lots
// @return evidence        what these rest on: findingId and the properties of the evidence
MATCH (chain:LicenceLendingChain {lapsed: false})
CALL (chain) {
  MATCH (chain)-[:SHOWN_BY]->(finding:Finding)
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
RETURN chain.id AS id, chain.kind AS kind, chain.strength AS strength, chain.grade AS grade,
  [at IN range(0, size(chain.families) - 1) | {family: chain.families[at], bits: chain.familyBits[at]}] AS families,
  COLLECT {
    MATCH (chain)-[has:HAS_PARTY]->(party:Company|Person)
    RETURN {id: party.id, name: CASE WHEN party:Person THEN coalesce(party.maskedNumber, party.registrationNumber) ELSE party.name END,
      role: has.role} AS one
    ORDER BY has.role, party.id
  } AS parties,
  COLLECT {
    MATCH (chain)-[step:STEP]->(to)
    RETURN {ordinal: step.ordinal, from: step.fromId, relation: step.relation, to: to.id, at: step.at, amount: step.amount,
      contractId: step.contractId, beforeAward: step.beforeAward, findingId: step.findingId} AS one
    ORDER BY step.ordinal
  } AS steps,
  chain.contractIds AS contracts,
  COLLECT {
    UNWIND chain.lotIds AS lotId
    OPTIONAL MATCH (lot:Lot {id: lotId})
    RETURN {id: lotId, name: lot.name, openedAt: coalesce(lot.openedAt, lot.bidDeadline)} AS one ORDER BY lotId
  } AS lots,
  chain.amountAtStake AS amountAtStake, chain.firstSeen AS firstSeen, chain.lastSeen AS lastSeen, findings, evidence
ORDER BY strength DESC, id
