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
// @param districts  beginnings of the codes of districts, all lots lie in one of them; null for all
// @param lapsed          lapsed ones, or those that hold
// @return count their number
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
  AND ($buyer IS NULL OR EXISTS { (finding)-[:ABOUT]->(:Lot)-[:INVITED_BY]->(:Company {id: $buyer}) }
    OR EXISTS { (finding)-[:ABOUT]->(:Lot)-[:PART_OF]->(:Project)-[:INVITED_BY]->(:Company {id: $buyer}) })
  AND ($ring IS NULL OR EXISTS { (finding)<-[:SHOWN_BY]-(:CollusionRing {id: $ring}) })
  AND ($from IS NULL AND $until IS NULL OR EXISTS {
    MATCH (finding)-[:ABOUT]->(lot:Lot)
    WHERE ($from IS NULL OR date(coalesce(lot.openedAt, lot.bidDeadline)) >= $from)
      AND ($until IS NULL OR date(coalesce(lot.openedAt, lot.bidDeadline)) <= $until)
  })
RETURN count(finding) AS count
