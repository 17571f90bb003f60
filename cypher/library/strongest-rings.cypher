// @zh    最强的围标圈
// @en    The strongest rings
// @about 现行有效的围标圈及其成员，强者在前；围标圈是线索，不是结论。
//
// Rings that hold, the strongest first, with their members; a ring is a lead and no verdict.
//
// @tags  findings
// @param   limit  how many rows at the most
// @type    limit  INTEGER
// @default limit  100
// @suggest limit  [20, 100, 500]
// @return  ring  id
// @return  strength  bits of evidence
// @return  grade  grade
// @return  members  names
// @return  lots  how many lots
MATCH (ring:CollusionRing)-[:HAS_MEMBER]->(company:Company)
WHERE NOT ring.lapsed
WITH ring, company ORDER BY company.id
RETURN ring.id AS ring, round(ring.strength, 2) AS strength, ring.grade AS grade, collect(company.name) AS members, size(ring.lotIds) AS lots
ORDER BY strength DESC, ring
LIMIT $limit
