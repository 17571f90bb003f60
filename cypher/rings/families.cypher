// What rings rest on, by family of evidence, the heaviest family first.
//
// @param ids                 rings
// @return key                the ring
// @return family             the family
// @return bits               bits of evidence
// @return kinds              kinds of evidence, sorted
// @return findings           how many findings show it
// @return observations       how many different values and patterns were seen
// @return documentFrequency  how many firms ever used the rarest of the values
UNWIND $ids AS id
MATCH (ring:CollusionRing {id: id})
UNWIND range(0, size(ring.families) - 1) AS at
WITH ring, ring.families[at] AS family, ring.familyBits[at] AS bits
CALL (ring, family) {
  MATCH (ring)-[:SHOWN_BY]->(finding:Finding)-[:HAS_EVIDENCE]->(evidence:Evidence {family: family, admissible: true})
  WITH finding, evidence ORDER BY evidence.kind
  RETURN collect(DISTINCT evidence.kind) AS kinds, count(DISTINCT finding) AS findings,
    count(DISTINCT evidence.observation) AS observations,
    min(CASE WHEN evidence.chance IS NULL THEN evidence.documentFrequency END) AS documentFrequency
}
RETURN ring.id AS key, family, bits, kinds, findings, observations, documentFrequency
ORDER BY key, bits DESC, family
