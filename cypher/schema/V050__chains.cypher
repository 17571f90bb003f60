// What detection keeps of licence-lending chains.
CREATE CONSTRAINT licence_lending_chain_id IF NOT EXISTS FOR (node:LicenceLendingChain) REQUIRE node.id IS UNIQUE;
