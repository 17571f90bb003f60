// Lets chains lapse that are not found any more.
//
// @param ids  the chains that are
MATCH (chain:LicenceLendingChain)
WHERE NOT chain.id IN $ids
SET chain.lapsed = true
