// Keeps chains with their parties, steps, and the findings that show them.
//
// @param chains  rows of id, properties, findingIds, parties (id, label, role) and steps (label and id of the node they lead to,
//                and properties)
UNWIND $chains AS row
MERGE (chain:LicenceLendingChain {id: row.id})
SET chain += row.properties, chain.lapsed = false
WITH chain, row
CALL (chain) {
  MATCH (chain)-[old:STEP|SHOWN_BY|HAS_PARTY]->()
  DELETE old
}
CALL (chain, row) {
  UNWIND row.findingIds AS id
  MATCH (finding:Finding {id: id})
  CREATE (chain)-[:SHOWN_BY]->(finding)
}
CALL (chain, row) {
  UNWIND [one IN row.parties WHERE one.label = 'Company'] AS party
  MATCH (company:Company {id: party.id})
  CREATE (chain)-[:HAS_PARTY {role: party.role}]->(company)
}
CALL (chain, row) {
  UNWIND [one IN row.parties WHERE one.label = 'Person'] AS party
  MATCH (person:Person {id: party.id})
  CREATE (chain)-[:HAS_PARTY {role: party.role}]->(person)
}
CALL (chain, row) {
  UNWIND row.steps AS step
  CALL (step) {
    WITH step WHERE step.label = 'Company' MATCH (node:Company {id: step.id}) RETURN node
    UNION
    WITH step WHERE step.label = 'Person' MATCH (node:Person {id: step.id}) RETURN node
    UNION
    WITH step WHERE step.label = 'Account' MATCH (node:Account {id: step.id}) RETURN node
    UNION
    WITH step WHERE step.label = 'Contract' MATCH (node:Contract {id: step.id}) RETURN node
    UNION
    WITH step WHERE step.label = 'Permit' MATCH (node:Permit {id: step.id}) RETURN node
    UNION
    WITH step WHERE step.label = 'Bid' MATCH (node:Bid {id: step.id}) RETURN node
    UNION
    WITH step WHERE step.label = 'Subcontract' MATCH (node:Subcontract {id: step.id}) RETURN node
  }
  CREATE (chain)-[made:STEP]->(node)
  SET made = step.properties
}
