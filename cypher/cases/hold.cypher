// Locks a matter until the transaction ends and gives it as it is then: what is read before the lock could be older.
//
// @param id       the matter
// @return matter  its properties
MATCH (matter:Matter {id: $id})
SET matter.held = true
REMOVE matter.held
RETURN properties(matter) AS matter
