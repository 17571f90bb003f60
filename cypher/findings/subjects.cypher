// Whom findings are about.
//
// @param ids       findings
// @return key      the finding
// @return id       the subject
// @return label    what it is
// @return name     its name; persons are shown by their masked number
// @return basis    what its identity rests on
// @return caption  what may be shown of it
// @return role     the part it plays
UNWIND $ids AS id
MATCH (finding:Finding {id: id})-[about:ABOUT]->(subject:Company|Person)
RETURN finding.id AS key, subject.id AS id, CASE WHEN subject:Company THEN 'Company' ELSE 'Person' END AS label,
  CASE WHEN subject:Company THEN subject.name END AS name, subject.basis AS basis,
  CASE WHEN subject:Company THEN subject.name ELSE subject.maskedNumber END AS caption, about.role AS role
ORDER BY key, role, finding.id, id
