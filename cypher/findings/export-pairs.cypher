// Pairs of bidders that findings tie, leads too, for drawing.
//
// @return ring       the strongest ring that both belong to, if there is one
// @return one        a bidder: id, name, and the strongest ring it belongs to, if there is one
// @return other      another one
// @return rules      the rules that tie them, sorted
// @return families   families of the evidence, sorted
// @return grade      the strongest grade
// @return bits       bits of the heaviest finding
// @return lots       the lots in which they are tied, sorted
// @return findings   ids of the findings, sorted
MATCH (finding:Finding {lapsed: false})
UNWIND finding.companyIds AS one
UNWIND finding.companyIds AS other
WITH finding, one, other WHERE one < other
MATCH (oneBidder:Company {id: one})
MATCH (otherBidder:Company {id: other})
WITH oneBidder, otherBidder, finding ORDER BY finding.id
WITH oneBidder, otherBidder, collect(finding) AS findings
RETURN
  head(COLLECT {
    MATCH (oneBidder)<-[:HAS_MEMBER]-(ring:CollusionRing {lapsed: false})-[:HAS_MEMBER]->(otherBidder)
    RETURN ring.id ORDER BY ring.strength DESC, ring.id LIMIT 1
  }) AS ring,
  oneBidder {.id, .name, ring: head(COLLECT { MATCH (oneBidder)<-[:HAS_MEMBER]-(ring:CollusionRing {lapsed: false}) RETURN ring.id ORDER BY ring.strength DESC, ring.id LIMIT 1 })} AS one,
  otherBidder {.id, .name, ring: head(COLLECT { MATCH (otherBidder)<-[:HAS_MEMBER]-(ring:CollusionRing {lapsed: false}) RETURN ring.id ORDER BY ring.strength DESC, ring.id LIMIT 1 })} AS other,
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
ORDER BY one.id, other.id
