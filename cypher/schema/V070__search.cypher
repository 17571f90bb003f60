// Names as they are typed: full pinyin and initials of companies, from any place in the name; names of persons for those who may see them.
CREATE TEXT INDEX company_pinyin IF NOT EXISTS FOR (node:Company) ON (node.pinyin);
CREATE TEXT INDEX company_initials IF NOT EXISTS FOR (node:Company) ON (node.initials);
CREATE INDEX person_name IF NOT EXISTS FOR (node:Person) ON (node.name);
