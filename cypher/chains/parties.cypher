// Who borrows and who lends.
//
// @param ids                 chains
// @return key                the chain
// @return role               BORROWER or LENDER
// @return label              Company or Person
// @return id                 the party
// @return name               its name
// @return basis              what its identity rests on
// @return maskedNumber       of a person, the identity number as it may be shown
// @return registrationNumber of a constructor
UNWIND $ids AS id
MATCH (chain:LicenceLendingChain {id: id})-[has:HAS_PARTY]->(party:Company|Person)
RETURN chain.id AS key, has.role AS role, CASE WHEN party:Company THEN 'Company' ELSE 'Person' END AS label, party.id AS id,
  party.name AS name, party.basis AS basis, party.maskedNumber AS maskedNumber, party.registrationNumber AS registrationNumber
ORDER BY key, role, id
