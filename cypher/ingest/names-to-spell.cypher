// Companies whose name has no pinyin yet: new ones, and those whose description changed.
//
// @return company  element id
// @return name     the name
MATCH (company:Company)
WHERE company.pinyin IS NULL AND company.name IS NOT NULL
WITH company ORDER BY company.id
RETURN elementId(company) AS company, company.name AS name
