// Pairs of members that findings of a ring tie, for drawing; a pair that two rings hold has a row for each.
//
// @return ring       the ring
// @return one        a member: id, name, role, bits, ring
// @return other      another one
// @return rules      the rules that tie them, sorted
// @return families   families of the evidence, sorted
// @return grade      the strongest grade
// @return bits       bits of the heaviest finding
// @return lots       the lots in which they are tied, sorted
// @return findings   ids of the findings, sorted
MATCH (ring:CollusionRing {lapsed: false})-[:SHOWN_BY]->(finding:Finding)
UNWIND finding.companyIds AS one
UNWIND finding.companyIds AS other
WITH ring, finding, one, other WHERE one < other
MATCH (ring)-[first:HAS_MEMBER]->(oneMember:Company {id: one})
MATCH (ring)-[second:HAS_MEMBER]->(otherMember:Company {id: other})
WITH ring, oneMember {.id, .name, role: first.role, bits: first.bits, ring: ring.id} AS one,
  otherMember {.id, .name, role: second.role, bits: second.bits, ring: ring.id} AS other, finding
ORDER BY finding.id
WITH ring, one, other, collect(finding) AS findings
RETURN ring.id AS ring, one, other,
  COLLECT { UNWIND findings AS finding RETURN DISTINCT finding.rule AS rule ORDER BY rule } AS rules,
  COLLECT {
    UNWIND findings AS finding MATCH (finding)-[:HAS_EVIDENCE]->(piece:Evidence {admissible: true})
    RETURN DISTINCT piece.family AS family ORDER BY family
  } AS families,
  head(COLLECT {
    UNWIND findings AS finding
    RETURN finding.grade ORDER BY CASE finding.grade WHEN 'DEEMED' THEN 0 WHEN 'NEEDS_EXPLANATION' THEN 1 ELSE 2 END LIMIT 1
  }) AS grade,
  reduce(most = 0.0, finding IN findings | CASE WHEN finding.bits > most THEN finding.bits ELSE most END) AS bits,
  COLLECT { UNWIND findings AS finding UNWIND finding.lotIds AS lot RETURN DISTINCT lot ORDER BY lot } AS lots,
  [finding IN findings | finding.id] AS findings
ORDER BY one.id, other.id, ring
