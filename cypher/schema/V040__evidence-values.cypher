// Which findings rest on a text is asked whenever a bid brings files.
CREATE INDEX evidence_value IF NOT EXISTS FOR (node:Evidence) ON (node.value);
