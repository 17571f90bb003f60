// Parties of contracts, the leader of a consortium first.
//
// @param ids     contracts
// @return key    the contract
// @return part   GIVEN_BY or GIVEN_TO
// @return id     the company
// @return name   its name
// @return basis  what its identity rests on
// @return isMember  whether it is a member of a consortium that another leads
UNWIND $ids AS id
MATCH (contract:Contract {id: id})-[given:GIVEN_BY|GIVEN_TO]->(company:Company)
RETURN DISTINCT contract.id AS key, type(given) AS part, company.id AS id, company.name AS name, company.basis AS basis,
  coalesce(given.role, '') = 'MEMBER' AS isMember
ORDER BY key, part, isMember, id
