// How many firms bid at all.
//
// @return firms  their number
RETURN COUNT { MATCH (firm:Company) WHERE EXISTS { (firm)-[:SUBMITTED]->() } RETURN firm } AS firms
