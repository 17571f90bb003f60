// What detection keeps and asks for.
CREATE CONSTRAINT evidence_id IF NOT EXISTS FOR (node:Evidence) REQUIRE node.id IS UNIQUE;
CREATE INDEX finding_lapsed IF NOT EXISTS FOR (node:Finding) ON (node.lapsed);
CREATE INDEX finding_rule IF NOT EXISTS FOR (node:Finding) ON (node.rule);
