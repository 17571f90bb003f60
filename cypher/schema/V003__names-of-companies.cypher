// Names under which rows gave companies whose credit code another row told.
CREATE CONSTRAINT company_name_id IF NOT EXISTS FOR (node:CompanyName) REQUIRE node.id IS UNIQUE;
