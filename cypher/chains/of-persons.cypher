// Chains that hold and that persons borrow or lend in.
//
// @param ids     persons
// @return key    the person
// @return chain  its properties
UNWIND $ids AS id
MATCH (person:Person {id: id})<-[:HAS_PARTY]-(chain:LicenceLendingChain {lapsed: false})
RETURN person.id AS key, properties(chain) AS chain
ORDER BY key, chain.strength DESC, chain.id
