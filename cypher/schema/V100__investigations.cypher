// What people keep of their investigations.
CREATE CONSTRAINT investigation_id IF NOT EXISTS FOR (node:Investigation) REQUIRE node.id IS UNIQUE;
CREATE CONSTRAINT investigation_version_id IF NOT EXISTS FOR (node:InvestigationVersion) REQUIRE node.id IS UNIQUE;
CREATE CONSTRAINT investigation_link_hash IF NOT EXISTS FOR (node:InvestigationLink) REQUIRE node.hash IS UNIQUE;
