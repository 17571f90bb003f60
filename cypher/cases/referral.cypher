// A document between authorities as a file stated it.
//
// @param id          its id
// @return referral   its properties
// @return companyIds companies it is about
MATCH (referral:Referral {id: $id})
RETURN properties(referral) AS referral, COLLECT { MATCH (referral)-[:ABOUT]->(company:Company) RETURN DISTINCT company.id ORDER BY company.id } AS companyIds
