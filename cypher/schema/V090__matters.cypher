// What is handled: alerts, cases, referrals back, credit entries, and what belongs to them.
CREATE CONSTRAINT matter_id IF NOT EXISTS FOR (node:Matter) REQUIRE node.id IS UNIQUE;
CREATE CONSTRAINT step_id IF NOT EXISTS FOR (node:Step) REQUIRE node.id IS UNIQUE;
CREATE CONSTRAINT matter_note_id IF NOT EXISTS FOR (node:MatterNote) REQUIRE node.id IS UNIQUE;
CREATE CONSTRAINT duties_name IF NOT EXISTS FOR (node:Duties) REQUIRE node.name IS UNIQUE;
CREATE CONSTRAINT batch_id IF NOT EXISTS FOR (node:AlertBatch) REQUIRE node.id IS UNIQUE;
CREATE CONSTRAINT evidence_package_id IF NOT EXISTS FOR (node:EvidencePackage) REQUIRE node.id IS UNIQUE;
CREATE INDEX matter_flow_state IF NOT EXISTS FOR (node:Matter) ON (node.flow, node.state);
CREATE INDEX matter_batch IF NOT EXISTS FOR (node:Matter) ON (node.batch);
