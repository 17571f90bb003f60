// What the evidence of a matter prompts: families, kinds and rules with the ids of the pieces.
//
// @param id      the matter
// @return prompt  a family, a kind or a rule
// @return ids     pieces of evidence
MATCH (matter:Matter {id: $id})-[:RESTS_ON]->(finding:Finding)-[:HAS_EVIDENCE]->(evidence:Evidence {admissible: true})
UNWIND [evidence.family, evidence.kind, finding.rule] AS prompt
WITH prompt, evidence ORDER BY evidence.id
RETURN prompt, collect(DISTINCT evidence.id) AS ids
ORDER BY prompt
