// Rings that hold, to be judged.
//
// @return id              the ring
// @return falseAlarmRate  share of rings this strong expected by chance; null where it was not estimated
// @return members         their ids, sorted
// @return lots            the lots in which they are tied
// @return strength        bits of evidence
// @return grade           the strongest grade of its findings
// @return rules           the rules that found it
MATCH (ring:CollusionRing {lapsed: false})
RETURN ring.id AS id, ring.falseAlarmRate AS falseAlarmRate,
  COLLECT { MATCH (ring)-[:HAS_MEMBER]->(member:Company) RETURN member.id ORDER BY member.id } AS members,
  ring.lotIds AS lots, ring.strength AS strength, ring.grade AS grade,
  COLLECT { MATCH (ring)-[:SHOWN_BY]->(finding:Finding) RETURN DISTINCT finding.rule AS rule ORDER BY rule } AS rules
ORDER BY id
