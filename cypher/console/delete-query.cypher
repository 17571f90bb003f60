// Deletes a query that the user keeps.
//
// @param id     id of the query
// @param owner  who keeps it
// @return deleted  how many were deleted
MATCH (saved:SavedQuery {id: $id, owner: $owner})
DELETE saved
RETURN count(*) AS deleted
