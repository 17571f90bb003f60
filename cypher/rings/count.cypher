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
// @param strength               only with bits in this range
// @param members                only with so many members
// @param amount                 only with an amount in this range, in fen
// @param firstSeen              only first seen in this range
// @param lastSeen               only last seen in this range
// @param districts  beginnings of the codes of districts, all lots lie in one of them; null for all
// @param lapsed                 lapsed ones, or those that hold
// @param most                   where to stop counting
// @return count  their number, or where counting stopped
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
  AND ($strength.from IS NULL OR ring.strength >= $strength.from) AND ($strength.until IS NULL OR ring.strength <= $strength.until)
  AND ($strength.in IS NULL OR ring.strength IN $strength.in)
  AND ($members.from IS NULL OR ring.members >= $members.from) AND ($members.until IS NULL OR ring.members <= $members.until)
  AND ($members.in IS NULL OR ring.members IN $members.in)
  AND ($amount.from IS NULL OR ring.amountAtStake >= $amount.from) AND ($amount.until IS NULL OR ring.amountAtStake <= $amount.until)
  AND ($amount.in IS NULL OR ring.amountAtStake IN $amount.in)
  AND ($firstSeen.from IS NULL OR date(ring.firstSeen) >= $firstSeen.from) AND ($firstSeen.until IS NULL OR date(ring.firstSeen) <= $firstSeen.until)
  AND ($firstSeen.in IS NULL OR date(ring.firstSeen) IN $firstSeen.in)
  AND ($lastSeen.from IS NULL OR date(ring.lastSeen) >= $lastSeen.from) AND ($lastSeen.until IS NULL OR date(ring.lastSeen) <= $lastSeen.until)
  AND ($lastSeen.in IS NULL OR date(ring.lastSeen) IN $lastSeen.in)
WITH ring LIMIT $most
RETURN count(ring) AS count
