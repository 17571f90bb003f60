// How many rings there are.
//
// @param grade                  only this grade, or null
// @param minimumStrength        only with so many bits, or null
// @param maximumFalseAlarmRate  only with at most this share of false alarms, or null
// @param company                only with this member, or null
// @param lot                    only with this lot, or null
// @param lapsed                 lapsed ones, or those that hold
// @return count  their number
MATCH (ring:CollusionRing)
WHERE ring.lapsed = $lapsed
  AND ($grade IS NULL OR ring.grade = $grade)
  AND ($minimumStrength IS NULL OR ring.strength >= $minimumStrength)
  AND ($maximumFalseAlarmRate IS NULL OR ring.falseAlarmRate <= $maximumFalseAlarmRate)
  AND ($lot IS NULL OR $lot IN ring.lotIds)
  AND ($company IS NULL OR EXISTS { (ring)-[:HAS_MEMBER]->(:Company {id: $company}) })
RETURN count(ring) AS count
