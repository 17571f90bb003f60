// Finds companies, by a name that is only a company's name too.
//
// @param ids  natural keys
// @return id       those of the keys that the graph holds
// @return node     element id of the company, or of the name
// @return company  element id of the company
// @return sources  where it has been stated
// @return stated   number of the one statement made of it; 0 where several are kept as versions
UNWIND $ids AS id
OPTIONAL MATCH (company:Company {id: id})
OPTIONAL MATCH (name:CompanyName {id: id})-[:NAME_OF]->(named:Company)
WITH id, coalesce(company, name) AS node, coalesce(company, named) AS company
WHERE node IS NOT NULL
RETURN id, elementId(node) AS node, elementId(company) AS company, node.sources AS sources, node.stated AS stated
