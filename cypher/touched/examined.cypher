// Whether lots were examined at all, and whether most of them have been touched since.
//
// @return isMost  no row before the first examination
MATCH (:Examination {id: 'latest'})
RETURN 2 * COUNT { (:Unexamined) } > COUNT { (:Lot) } AS isMost
