// Rings that hold, the strongest first.
//
// @return id              the ring
// @return strength        bits of evidence
// @return falseAlarmRate  share of rings this strong expected by chance
// @return grade           the strongest grade of its findings
// @return members         its members, sorted
// @return names           their names, in the same order
// @return lots            the lots in which they are tied
// @return rules           the rules that found them
// @return amountAtStake   in yuan
MATCH (ring:CollusionRing {lapsed: false})
RETURN ring.id AS id, ring.strength AS strength, ring.falseAlarmRate AS falseAlarmRate, ring.grade AS grade,
  COLLECT { MATCH (ring)-[:HAS_MEMBER]->(member:Company) RETURN member.id ORDER BY member.id } AS members,
  COLLECT { MATCH (ring)-[:HAS_MEMBER]->(member:Company) RETURN coalesce(member.name, '') ORDER BY member.id } AS names,
  ring.lotIds AS lots,
  COLLECT { MATCH (ring)-[:SHOWN_BY]->(finding:Finding) RETURN DISTINCT finding.rule AS rule ORDER BY rule } AS rules,
  toFloat(ring.amountAtStake) / 100 AS amountAtStake
ORDER BY strength DESC, id
