// Begins a credit entry of a company, from the final penalty of a case.
//
// @param credit     properties
// @param caseId     the case
// @param companyId  the company
MATCH (origin:Case:Matter {id: $caseId}), (company:Company {id: $companyId})
CREATE (entry:CreditEntry:Matter)
SET entry = $credit
CREATE (entry)-[:ARISES_FROM]->(origin), (entry)-[:CONCERNS]->(company)
CREATE (entry)-[:HAS_STEP]->(:Step {id: entry.id + '/1', ordinal: 1, action: 'NOTICE', title: '列入前告知', to: entry.state, actor: entry.updatedBy,
  at: entry.createdAt})
