// Whether nothing has been imported yet.
//
// @return empty  true when the graph holds only its own books
RETURN NOT EXISTS { MATCH (node) WHERE NOT node:SchemaVersion AND NOT node:Lease AND NOT node:Examination AND NOT node:Kept } AS empty
