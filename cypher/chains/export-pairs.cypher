// Borrowers with each of their lenders, for drawing.
//
// @return ring      the chain
// @return one       the borrower: id, name, role, bits, ring
// @return other     the lender
// @return rules     the rules that tell of them, sorted
// @return families  families of the evidence, sorted
// @return grade     the strongest grade
// @return bits      bits of the chain
// @return lots      the lots in which it shows, sorted
// @return findings  ids of the findings, sorted
MATCH (borrower:Company|Person)<-[:HAS_PARTY {role: 'BORROWER'}]-(chain:LicenceLendingChain {lapsed: false})-[:HAS_PARTY {role: 'LENDER'}]->(lender:Company|Person)
WHERE borrower <> lender
RETURN chain.id AS ring,
  {id: borrower.id, name: CASE WHEN borrower:Person THEN coalesce(borrower.maskedNumber, borrower.registrationNumber) ELSE borrower.name END,
    role: 'BORROWER', bits: chain.strength, ring: chain.id} AS one,
  {id: lender.id, name: CASE WHEN lender:Person THEN coalesce(lender.maskedNumber, lender.registrationNumber) ELSE lender.name END,
    role: 'LENDER', bits: chain.strength, ring: chain.id} AS other,
  COLLECT { MATCH (chain)-[:SHOWN_BY]->(finding:Finding) RETURN DISTINCT finding.rule AS rule ORDER BY rule } AS rules,
  chain.families AS families, chain.grade AS grade, chain.strength AS bits, chain.lotIds AS lots,
  COLLECT { MATCH (chain)-[:SHOWN_BY]->(finding:Finding) RETURN finding.id AS id ORDER BY id } AS findings
ORDER BY borrower.id, lender.id, ring
