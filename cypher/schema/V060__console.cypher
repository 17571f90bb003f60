// What analysts ran and what they keep of it.
CREATE CONSTRAINT console_run_id IF NOT EXISTS FOR (node:ConsoleRun) REQUIRE node.id IS UNIQUE;
CREATE INDEX console_run_user IF NOT EXISTS FOR (node:ConsoleRun) ON (node.user, node.number);
CREATE CONSTRAINT saved_query_id IF NOT EXISTS FOR (node:SavedQuery) REQUIRE node.id IS UNIQUE;
