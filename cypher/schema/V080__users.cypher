// Who may sign in, and which programs may ask. Kept nodes outlive a first load.
CREATE CONSTRAINT user_name IF NOT EXISTS FOR (node:User) REQUIRE node.name IS UNIQUE;
CREATE CONSTRAINT service_token_name IF NOT EXISTS FOR (node:ServiceToken) REQUIRE node.name IS UNIQUE;
CREATE CONSTRAINT service_token_digest IF NOT EXISTS FOR (node:ServiceToken) REQUIRE node.digest IS UNIQUE;
