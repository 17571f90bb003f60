// Matters by their ids.
//
// @param ids      matters
// @return matter  its properties
UNWIND $ids AS id
MATCH (matter:Matter {id: id})
RETURN properties(matter) AS matter
ORDER BY matter.id
