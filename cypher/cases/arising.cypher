// Matters that arise from others: cases from alerts, credit entries from cases.
//
// @param ids      matters
// @return key     the matter
// @return matter  what arises from it
UNWIND $ids AS id
MATCH (origin:Matter {id: id})<-[:ARISES_FROM]-(matter:Matter)
RETURN origin.id AS key, properties(matter) AS matter
ORDER BY key, matter.id
