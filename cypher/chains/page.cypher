// A page of chains in an order, ties broken by id.
//
// @param orderBy          STRENGTH, LENDERS, CONTRACTS, AMOUNT, FIRST_SEEN or LAST_SEEN
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
// @param afterRank        rank of the last entry of the page before, or null
// @param afterId          its id
// @param limit            how many
// @return rank   what it is ordered by
// @return chain  its properties
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
WITH chain, CASE $orderBy
  WHEN 'LENDERS' THEN toFloat(chain.lenders)
  WHEN 'CONTRACTS' THEN toFloat(size(chain.contractIds))
  WHEN 'AMOUNT' THEN toFloat(coalesce(chain.amountAtStake, -1))
  WHEN 'FIRST_SEEN' THEN -toFloat(coalesce(datetime(chain.firstSeen).epochSeconds, 253402300800))
  WHEN 'LAST_SEEN' THEN toFloat(coalesce(datetime(chain.lastSeen).epochSeconds, -1))
  ELSE chain.strength
END AS rank
WHERE $afterRank IS NULL OR rank < $afterRank OR (rank = $afterRank AND chain.id > $afterId)
RETURN rank, properties(chain) AS chain
ORDER BY rank DESC, chain.id
LIMIT $limit
