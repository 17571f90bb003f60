// How many chains there are.
//
// @param kind             only of this kind, or null
// @param grade            only this grade, or null
// @param minimumStrength  only with so many bits, or null
// @param party            only with this borrower or lender, or null
// @param company          only with this company among the parties or steps, or null
// @param lot              only with this lot, or null
// @param rule             only shown by this rule, or null
// @param family           only resting on this family of evidence, or null
// @param from             only seen on this day or later, or null
// @param until            only seen on this day or earlier, or null
// @param strength         only with bits in this range
// @param amount           only with an amount in this range, in fen
// @param firstSeen        only first seen in this range
// @param lastSeen         only last seen in this range
// @param districts  beginnings of the codes of districts, all lots lie in one of them; null for all
// @param lapsed           lapsed ones, or those that hold
// @param most             where to stop counting
// @return count  their number, or where counting stopped
MATCH (chain:LicenceLendingChain)
WHERE chain.lapsed = $lapsed
  AND ($kind IS NULL OR chain.kind = $kind)
  AND ($districts IS NULL OR size(chain.lotIds) > 0 AND COUNT {
    UNWIND chain.lotIds AS lotId MATCH (seen:Lot {id: lotId})-[:PART_OF]->(project:Project)
    WHERE any(district IN $districts WHERE project.area STARTS WITH district) RETURN DISTINCT lotId
  } = size(chain.lotIds))
  AND ($grade IS NULL OR chain.grade = $grade)
  AND ($minimumStrength IS NULL OR chain.strength >= $minimumStrength)
  AND ($party IS NULL OR EXISTS { (chain)-[:HAS_PARTY]->({id: $party}) })
  AND ($company IS NULL OR EXISTS { (chain)-[:HAS_PARTY|STEP]->(:Company {id: $company}) })
  AND ($lot IS NULL OR $lot IN chain.lotIds)
  AND ($rule IS NULL OR EXISTS { (chain)-[:SHOWN_BY]->(:Finding {rule: $rule}) })
  AND ($family IS NULL OR $family IN chain.families)
  AND ($from IS NULL OR chain.lastSeen >= $from)
  AND ($until IS NULL OR chain.firstSeen <= $until)
  AND ($strength.from IS NULL OR chain.strength >= $strength.from) AND ($strength.until IS NULL OR chain.strength <= $strength.until)
  AND ($strength.in IS NULL OR chain.strength IN $strength.in)
  AND ($amount.from IS NULL OR chain.amountAtStake >= $amount.from) AND ($amount.until IS NULL OR chain.amountAtStake <= $amount.until)
  AND ($amount.in IS NULL OR chain.amountAtStake IN $amount.in)
  AND ($firstSeen.from IS NULL OR chain.firstSeen >= $firstSeen.from) AND ($firstSeen.until IS NULL OR chain.firstSeen <= $firstSeen.until)
  AND ($firstSeen.in IS NULL OR chain.firstSeen IN $firstSeen.in)
  AND ($lastSeen.from IS NULL OR chain.lastSeen >= $lastSeen.from) AND ($lastSeen.until IS NULL OR chain.lastSeen <= $lastSeen.until)
  AND ($lastSeen.in IS NULL OR chain.lastSeen IN $lastSeen.in)
WITH chain LIMIT $most
RETURN count(chain) AS count
