// Registers a referral back.
//
// @param reverse     properties
// @param companyIds  companies it is about
// @param referralId  the document as a file stated it, or null
MERGE (reverse:ReverseReferral {id: $reverse.id})
SET reverse:Matter, reverse += $reverse
CREATE (reverse)-[:HAS_STEP]->(:Step {id: reverse.id + '/1', ordinal: 1, action: 'REGISTER', title: '移（收件登记）', to: reverse.state, actor: reverse.updatedBy,
  at: reverse.createdAt})
WITH reverse
CALL (reverse) { UNWIND $companyIds AS id MATCH (company:Company {id: id}) MERGE (reverse)-[:CONCERNS]->(company) }
CALL (reverse) { MATCH (referral:Referral {id: $referralId}) MERGE (reverse)-[:RAISED_BY]->(referral) }
