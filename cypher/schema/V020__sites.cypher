// Identities of what follows an award: contracts, sites, money, penalties.
CREATE CONSTRAINT contract_id IF NOT EXISTS FOR (node:Contract) REQUIRE node.id IS UNIQUE;
CREATE CONSTRAINT permit_id IF NOT EXISTS FOR (node:Permit) REQUIRE node.id IS UNIQUE;
CREATE CONSTRAINT permit_change_id IF NOT EXISTS FOR (node:PermitChange) REQUIRE node.id IS UNIQUE;
CREATE CONSTRAINT subcontract_id IF NOT EXISTS FOR (node:Subcontract) REQUIRE node.id IS UNIQUE;
CREATE CONSTRAINT invoice_id IF NOT EXISTS FOR (node:Invoice) REQUIRE node.id IS UNIQUE;
CREATE CONSTRAINT guarantee_id IF NOT EXISTS FOR (node:Guarantee) REQUIRE node.id IS UNIQUE;
CREATE CONSTRAINT platform_user_id IF NOT EXISTS FOR (node:PlatformUser) REQUIRE node.id IS UNIQUE;
CREATE CONSTRAINT price_list_id IF NOT EXISTS FOR (node:PriceList) REQUIRE node.id IS UNIQUE;
CREATE CONSTRAINT attendance_id IF NOT EXISTS FOR (node:Attendance) REQUIRE node.id IS UNIQUE;
CREATE CONSTRAINT penalty_id IF NOT EXISTS FOR (node:Penalty) REQUIRE node.id IS UNIQUE;
CREATE CONSTRAINT alert_id IF NOT EXISTS FOR (node:Alert) REQUIRE node.id IS UNIQUE;
CREATE CONSTRAINT referral_id IF NOT EXISTS FOR (node:Referral) REQUIRE node.id IS UNIQUE;
