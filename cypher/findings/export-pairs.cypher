// Pairs of bidders that findings tie, leads too.
//
// @return one    a bidder: id, name and the ring it belongs to, if there is one
// @return other  another one
// @return rules  the rules that tie them
// @return lots   the lots in which they are tied
MATCH (finding:Finding {lapsed: false})
UNWIND finding.companyIds AS one
UNWIND finding.companyIds AS other
WITH finding, one, other WHERE one < other
MATCH (first:Company {id: one})
MATCH (second:Company {id: other})
UNWIND CASE finding.lotIds WHEN [] THEN [NULL] ELSE finding.lotIds END AS lotId
WITH first, second, collect(DISTINCT finding.rule) AS rules, collect(DISTINCT lotId) AS lots
RETURN
  {id: first.id, name: first.name, ring: head(COLLECT { MATCH (ring:CollusionRing {lapsed: false})-[:HAS_MEMBER]->(first) RETURN ring.id ORDER BY ring.id })} AS one,
  {id: second.id, name: second.name, ring: head(COLLECT { MATCH (ring:CollusionRing {lapsed: false})-[:HAS_MEMBER]->(second) RETURN ring.id ORDER BY ring.id })} AS other,
  COLLECT { UNWIND rules AS rule RETURN rule ORDER BY rule } AS rules, COLLECT { UNWIND lots AS lot RETURN lot ORDER BY lot } AS lots
ORDER BY one.id, other.id
