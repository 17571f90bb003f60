// How many rings there are.
//
// @param grade                  only this grade, or null
// @param minimumStrength        only with so many bits, or null
// @param maximumFalseAlarmRate  only with at most this share of false alarms, or null
// @param company                only with this member, or null
// @param lot                    only with this lot, or null
// @param rule                   only shown by this rule, or null
// @param family                 only resting on this family of evidence, or null
// @param buyer                  only with a lot of this buyer, or null
// @param from                   only seen on this day or later, or null
// @param until                  only seen on this day or earlier, or null
// @param districts  beginnings of the codes of districts, all lots lie in one of them; null for all
// @param lapsed                 lapsed ones, or those that hold
// @return count  their number
MATCH (ring:CollusionRing)
WHERE ring.lapsed = $lapsed
  AND ($districts IS NULL OR size(ring.lotIds) > 0 AND COUNT {
    UNWIND ring.lotIds AS lotId MATCH (seen:Lot {id: lotId})-[:PART_OF]->(project:Project)
    WHERE any(district IN $districts WHERE project.area STARTS WITH district) RETURN DISTINCT lotId
  } = size(ring.lotIds))
  AND ($grade IS NULL OR ring.grade = $grade)
  AND ($minimumStrength IS NULL OR ring.strength >= $minimumStrength)
  AND ($maximumFalseAlarmRate IS NULL OR ring.falseAlarmRate <= $maximumFalseAlarmRate)
  AND ($lot IS NULL OR $lot IN ring.lotIds)
  AND ($company IS NULL OR EXISTS { (ring)-[:HAS_MEMBER]->(:Company {id: $company}) })
  AND ($rule IS NULL OR EXISTS { (ring)-[:SHOWN_BY]->(:Finding {rule: $rule}) })
  AND ($family IS NULL OR $family IN ring.families)
  AND ($buyer IS NULL OR EXISTS {
    MATCH (buyer:Company {id: $buyer})<-[:INVITED_BY]-(invited)
    WHERE invited.id IN ring.lotIds OR EXISTS { (invited:Project)<-[:PART_OF]-(lot:Lot) WHERE lot.id IN ring.lotIds }
  })
  AND ($from IS NULL OR date(ring.lastSeen) >= $from)
  AND ($until IS NULL OR date(ring.firstSeen) <= $until)
RETURN count(ring) AS count
