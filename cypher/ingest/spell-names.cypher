// Notes how names of companies are typed.
//
// @param spellings  rows of company (element id), pinyin and initials
UNWIND $spellings AS row
MATCH (company) WHERE elementId(company) = row.company
SET company.pinyin = row.pinyin, company.initials = row.initials
