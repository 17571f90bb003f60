// Admissible evidence that matters rest on, each piece once.
//
// @param ids       matters
// @return key      the matter
// @return evidence its properties
// @return finding  the finding
// @return rule     its rule
// @return name     name of the company whose bid shows it
// @return folder   the folder of the import that brought it
// @return node     what the thing is, as a line
UNWIND $ids AS id
MATCH (matter:Matter {id: id})-[:RESTS_ON]->(finding:Finding)-[:HAS_EVIDENCE]->(evidence:Evidence {admissible: true})
OPTIONAL MATCH (company:Company {id: evidence.companyId})
OPTIONAL MATCH (import:Import {id: evidence.importId})
RETURN matter.id AS key, properties(evidence) AS evidence, finding.id AS finding, finding.rule AS rule, company.name AS name,
  import.folder AS folder, evidence.nodeLabel + ':' + evidence.nodeId AS node
ORDER BY key, rule, evidence.kind, evidence.value, evidence.companyId, evidence.id
