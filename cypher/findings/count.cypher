// How many findings there are.
//
// @param rule            only of this rule, or null
// @param grade           only of this grade, or null
// @param company         only about this company, or null
// @param lot             only in this lot, or null
// @param family          only resting on this family of evidence, or null
// @param minimumStrength only with so many bits, or null
// @param buyer           only in lots of this buyer, or null
// @param ring            only showing this ring, or null
// @param from            only in lots opened on this day or later, or null
// @param until           only in lots opened on this day or earlier, or null
// @param bits            only with bits in this range
// @param documentFrequency only with the rarest value used by so many firms
// @param rules           only of rules whose slug is like that
// @param districts  beginnings of the codes of districts, all lots lie in one of them; null for all
// @param lapsed          lapsed ones, or those that hold
// @param most            where to stop counting
// @return count their number, or where counting stopped
MATCH (finding:Finding {lapsed: $lapsed})
WHERE true
  AND ($rule IS NULL OR finding.rule = $rule)
  AND ($districts IS NULL OR size(finding.lotIds) > 0 AND COUNT {
    UNWIND finding.lotIds AS lotId MATCH (seen:Lot {id: lotId})-[:PART_OF]->(project:Project)
    WHERE any(district IN $districts WHERE project.area STARTS WITH district) RETURN DISTINCT lotId
  } = size(finding.lotIds))
  AND ($grade IS NULL OR finding.grade = $grade)
  AND ($company IS NULL OR EXISTS { (finding)-[:ABOUT]->(:Company {id: $company}) })
  AND ($lot IS NULL OR $lot IN finding.lotIds)
  AND ($family IS NULL OR EXISTS { (finding)-[:HAS_EVIDENCE]->(:Evidence {family: $family, admissible: true}) })
  AND ($minimumStrength IS NULL OR finding.bits >= $minimumStrength)
  AND ($bits.from IS NULL OR finding.bits >= $bits.from) AND ($bits.until IS NULL OR finding.bits <= $bits.until)
  AND ($bits.in IS NULL OR finding.bits IN $bits.in)
  AND ($documentFrequency.from IS NULL OR finding.documentFrequency >= $documentFrequency.from) AND ($documentFrequency.until IS NULL OR finding.documentFrequency <= $documentFrequency.until)
  AND ($documentFrequency.in IS NULL OR finding.documentFrequency IN $documentFrequency.in)
  AND ($rules.eq IS NULL OR finding.rule = $rules.eq) AND ($rules.in IS NULL OR finding.rule IN $rules.in)
  AND ($rules.contains IS NULL OR finding.rule CONTAINS $rules.contains)
  AND ($rules.startsWith IS NULL OR finding.rule STARTS WITH $rules.startsWith)
  AND ($buyer IS NULL OR EXISTS { (finding)-[:ABOUT]->(:Lot)-[:INVITED_BY]->(:Company {id: $buyer}) }
    OR EXISTS { (finding)-[:ABOUT]->(:Lot)-[:PART_OF]->(:Project)-[:INVITED_BY]->(:Company {id: $buyer}) })
  AND ($ring IS NULL OR EXISTS { (finding)<-[:SHOWN_BY]-(:CollusionRing {id: $ring}) })
  AND ($from IS NULL AND $until IS NULL OR EXISTS {
    MATCH (finding)-[:ABOUT]->(lot:Lot)
    WHERE ($from IS NULL OR date(coalesce(lot.openedAt, lot.bidDeadline)) >= $from)
      AND ($until IS NULL OR date(coalesce(lot.openedAt, lot.bidDeadline)) <= $until)
  })
WITH finding LIMIT $most
RETURN count(finding) AS count
