// Licence-lending chains that hold, to be judged.
//
// @return id        the chain
// @return kind      what is lent or handed on
// @return parties   part and id of who borrows and who lends
// @return lots      the lots in which it shows
// @return strength  bits of evidence
// @return grade     the strongest grade of its findings
// @return rules     the rules that found it
MATCH (chain:LicenceLendingChain {lapsed: false})
RETURN chain.id AS id, chain.kind AS kind,
  COLLECT {
    MATCH (chain)-[has:HAS_PARTY]->(party:Company|Person)
    WHERE has.role IN ['BORROWER', 'LENDER']
    RETURN [has.role, party.id] ORDER BY has.role, party.id
  } AS parties,
  chain.lotIds AS lots, chain.strength AS strength, chain.grade AS grade,
  COLLECT { MATCH (chain)-[:SHOWN_BY]->(finding:Finding) RETURN DISTINCT finding.rule AS rule ORDER BY rule } AS rules
ORDER BY id
