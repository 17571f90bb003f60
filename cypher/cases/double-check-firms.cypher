// Firms of a matter as they are looked at: key posts at their sites, other sites, bids, penalties, other alerts.
//
// @param id       the matter
// @return company      id, name, basis
// @return posts        permitId, personId, name, role, months, due, present; at most 50
// @return sites        sites it builds that are not of this matter
// @return lotsBid      lots it bid for
// @return lotsWon      lots it won
// @return penalties    penalties on record
// @return otherAlerts  other alerts that concern it
MATCH (matter:Matter {id: $id})-[:CONCERNS]->(company:Company)
RETURN company {.id, .name, .basis} AS company,
  COLLECT {
    MATCH (company)<-[:BUILT_BY]-(permit:Permit)-[:NAMES]->(person:Person)
    WITH DISTINCT permit, person
    OPTIONAL MATCH (permit)-[:ALSO_KNOWN_AS]->{0,1}(:Permit)<-[attended:ATTENDED]-(person)
    WITH permit, person, count(DISTINCT attended.month) AS months, sum(attended.due) AS due, sum(attended.present) AS present
    RETURN {permitId: permit.id, personId: person.id, name: coalesce(person.name, person.maskedNumber, ''), role: coalesce(head(COLLECT { MATCH (permit)-[names:NAMES]->(person) RETURN names.role LIMIT 1 }), ''),
      months: months, due: due, present: present}
    ORDER BY permit.id, person.id LIMIT 50
  } AS posts,
  COUNT { MATCH (company)<-[:BUILT_BY]-(permit:Permit) WHERE NOT EXISTS { (permit)-[:PERMITS]->(:Lot)<-[:CONCERNS]-(matter) } RETURN permit } AS sites,
  COUNT { MATCH (company)-[:SUBMITTED]->(:Bid)-[:FOR_LOT]->(lot:Lot) RETURN DISTINCT lot } AS lotsBid,
  COUNT { (company)<-[:WON_BY]-(:Lot) } AS lotsWon, COUNT { (company)-[:PENALISED_BY]->(:Penalty) } AS penalties,
  COUNT { MATCH (company)<-[:CONCERNS]-(other:Alert:Matter) WHERE other <> matter RETURN other } AS otherAlerts
ORDER BY company.id
