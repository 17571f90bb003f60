// Chains that hold and that companies borrow or lend in.
//
// @param ids     companies
// @return key    the company
// @return chain  its properties
UNWIND $ids AS id
MATCH (company:Company {id: id})<-[:HAS_PARTY]-(chain:LicenceLendingChain {lapsed: false})
RETURN company.id AS key, properties(chain) AS chain
ORDER BY key, chain.strength DESC, chain.id
