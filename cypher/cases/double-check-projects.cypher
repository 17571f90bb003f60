// Lots of a matter as they are looked at: tender, performance, quality, site.
//
// @param id       the matter
// @return lot              id, name, ceilingPrice, openedAt
// @return bids             number of bids
// @return rejected         of them rejected
// @return findings         rules of findings that hold, each as often as it is found
// @return contracts        id, name, amount, signedOn, completedOn, lotId
// @return subcontracts     number under them
// @return permitChanges    number of changes of its permits
// @return penalties        penalties of its contractors since the award
// @return posts            permitId, personId, name, role, months, due, present
MATCH (matter:Matter {id: $id})-[:CONCERNS]->(lot:Lot)
RETURN lot {.id, .name, .ceilingPrice, .openedAt} AS lot,
  COUNT { (lot)<-[:FOR_LOT]-(:Bid) } AS bids, COUNT { (lot)<-[:FOR_LOT]-(bid:Bid) WHERE bid.status CONTAINS '否' OR bid.reason IS NOT NULL } AS rejected,
  COLLECT { MATCH (lot)<-[:ABOUT]-(finding:Finding {lapsed: false}) RETURN finding.rule } AS findings,
  COLLECT { MATCH (lot)<-[:AWARDED_FOR]-(contract:Contract) RETURN contract {.id, .name, .amount, .signedOn, .completedOn, lotId: lot.id} ORDER BY contract.id } AS contracts,
  COUNT { (lot)<-[:AWARDED_FOR]-(:Contract)<-[:UNDER]-(:Subcontract) } AS subcontracts,
  COUNT { (lot)<-[:PERMITS]-(:Permit)-[:HAD_CHANGE]->(:PermitChange) } AS permitChanges,
  COUNT { MATCH (lot)-[:WON_BY]->(winner:Company)-[:PENALISED_BY]->(penalty:Penalty) WHERE penalty.decidedOn >= date(coalesce(lot.openedAt, lot.bidDeadline)) RETURN penalty } AS penalties,
  COLLECT {
    MATCH (lot)<-[:PERMITS]-(permit:Permit)-[:NAMES]->(person:Person)
    WITH DISTINCT permit, person
    OPTIONAL MATCH (permit)-[:ALSO_KNOWN_AS]->{0,1}(:Permit)<-[attended:ATTENDED]-(person)
    WITH permit, person, count(DISTINCT attended.month) AS months, sum(attended.due) AS due, sum(attended.present) AS present
    RETURN {permitId: permit.id, personId: person.id, name: coalesce(person.name, person.maskedNumber, ''), role: coalesce(head(COLLECT { MATCH (permit)-[names:NAMES]->(person) RETURN names.role LIMIT 1 }), ''),
      months: months, due: due, present: present}
    ORDER BY permit.id, person.id LIMIT 50
  } AS posts
ORDER BY lot.id
