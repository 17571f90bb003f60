// Takes the marks off all lots that new data touched.
MATCH (lot:Lot&Unexamined)
REMOVE lot:Unexamined
