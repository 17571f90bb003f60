// Keeps descriptions that differ.
//
// @param versions  properties of each
UNWIND $versions AS row
CREATE (version:Version)
SET version = row
