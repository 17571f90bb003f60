// All that is known of constructors with its dates, the last 200 in each lane within the days asked for. What is known of the
// registration number alone counts too, unless several people have the number. A code of a project stands for its permit where
// there is only one.
//
// @param wanted      key, id (the person), from and until (days, or null for all)
// @return key        the key that was given
// @return lane       REGISTERED, INSURED, NAMED_IN_BID, IN_CHARGE, ON_SITE or ATTENDED
// @return since      the first day; null where it is unknown
// @return until      the last day
// @return company    id, name, basis
// @return caption    what may be shown of it
// @return due        days on which the person had to be there, where the platform says so
// @return present    days on which the person was there
// @return elsewhere  whether a company insures with which the person is not registered in that month, though with another
UNWIND $wanted AS wanted
MATCH (one:Person {id: wanted.id})
WITH wanted, one, COLLECT { MATCH (same:Constructor {registrationNumber: one.registrationNumber}) RETURN same ORDER BY same.id } AS known
WITH wanted,
  CASE WHEN known = [] OR size([same IN known WHERE same.basis <> 'REGISTRATION_NUMBER']) > 1 THEN [one] ELSE known END AS persons
WITH wanted, persons, COLLECT {
  UNWIND persons AS person
  MATCH (person)-[registered:REGISTERED_WITH]->(company:Company)
  RETURN {companyId: company.id, since: substring(toString(registered.since), 0, 7), until: substring(toString(registered.until), 0, 7)}
} AS terms
CALL (persons, terms) {
  UNWIND persons AS person
  MATCH (person)-[registered:REGISTERED_WITH]->(company:Company)
  RETURN DISTINCT 'REGISTERED' AS lane, coalesce(registered.since, registered.changedOn) AS since, registered.until AS until, company,
    registered.number AS caption, NULL AS due, NULL AS present, false AS elsewhere
  UNION ALL
  UNWIND persons AS person
  MATCH (person)-[insured:INSURED_BY]->(company:Company)
  WHERE insured.month IS NOT NULL
  WITH DISTINCT company, insured.month AS month, terms
  WITH company, date(month + '-01') AS since, [term IN terms
    WHERE (term.since IS NULL OR term.since <= month) AND (term.until IS NULL OR term.until >= month) | term.companyId] AS registeredWith
  RETURN 'INSURED' AS lane, since, since + duration({months: 1}) - duration({days: 1}) AS until, company, NULL AS caption, NULL AS due,
    NULL AS present, registeredWith <> [] AND NOT company.id IN registeredWith AS elsewhere
  UNION ALL
  UNWIND persons AS person
  MATCH (person)<-[:NAMES]-(bid:Bid)-[:FOR_LOT]->(lot:Lot)
  WITH DISTINCT bid, lot, date(coalesce(lot.openedAt, lot.bidDeadline, bid.submittedAt)) AS day
  WHERE day IS NOT NULL
  RETURN 'NAMED_IN_BID' AS lane, day AS since, day AS until, head(COLLECT {
      MATCH (bidder:Company)-[submitted:SUBMITTED]->(bid)
      RETURN bidder ORDER BY submitted.role <> 'LEAD', bidder.id
    }) AS company, coalesce(lot.name, lot.id) AS caption, NULL AS due, NULL AS present, false AS elsewhere
  UNION ALL
  UNWIND persons AS person
  MATCH (person)<-[names:NAMES]-(permit:Permit)
  WHERE names.role IN ['PROJECT_MANAGER', 'CHIEF_SUPERVISOR']
  WITH permit, names.role AS role, min(names.since) AS since, max(names.until) AS until
  WITH permit, role, coalesce(since, permit.issuedOn) AS since, coalesce(until, permit.completedOn) AS until
  WHERE since IS NOT NULL
  RETURN 'IN_CHARGE' AS lane, since, until, head(COLLECT {
      MATCH (permit)-[party:BUILT_BY|SUPERVISED_BY]->(firm:Company)
      WHERE type(party) = CASE role WHEN 'CHIEF_SUPERVISOR' THEN 'SUPERVISED_BY' ELSE 'BUILT_BY' END
      RETURN firm ORDER BY firm.id
    }) AS company, coalesce(permit.name, permit.id) AS caption, NULL AS due, NULL AS present, false AS elsewhere
  UNION ALL
  UNWIND persons AS person
  MATCH (person)<-[:NAMES {role: 'PROJECT_MANAGER'}]-(contract:Contract)
  WHERE contract.signedOn IS NOT NULL AND NOT EXISTS { (person)<-[:NAMES]-(:Permit)-[:UNDER]->(contract) }
  WITH DISTINCT contract
  RETURN 'IN_CHARGE' AS lane, contract.signedOn AS since, contract.completedOn AS until, head(COLLECT {
      MATCH (contract)-[given:GIVEN_TO]->(firm:Company)
      RETURN firm ORDER BY coalesce(given.role, '') = 'MEMBER', firm.id
    }) AS company, coalesce(contract.name, contract.id) AS caption, NULL AS due, NULL AS present, false AS elsewhere
  UNION ALL
  UNWIND persons AS person
  MATCH (person)-[on:ON_SITE]->(site:Permit)
  CALL (site) {
    MATCH (permit:Permit)-[:ALSO_KNOWN_AS]->(site)
    WITH collect(DISTINCT permit) AS permits
    RETURN CASE size(permits) WHEN 1 THEN permits[0] ELSE site END AS permit
  }
  WITH DISTINCT permit, on.employer AS employer, coalesce(on.since, permit.issuedOn) AS since,
    coalesce(on.until, permit.completedOn) AS until
  WHERE since IS NOT NULL
  RETURN 'ON_SITE' AS lane, since, until, coalesce(
      head(COLLECT { MATCH (firm:Company {id: employer}) RETURN firm }),
      head(COLLECT { MATCH (:CompanyName {id: employer})-[:NAME_OF]->(firm:Company) RETURN firm }),
      head(COLLECT { MATCH (permit)-[:BUILT_BY]->(firm:Company) RETURN firm ORDER BY firm.id })
    ) AS company, coalesce(permit.name, permit.id) AS caption, NULL AS due, NULL AS present, false AS elsewhere
  UNION ALL
  UNWIND persons AS person
  CALL (person) {
    MATCH (person)-[attended:ATTENDED]->(site:Permit)
    WHERE attended.present IS NOT NULL AND attended.month IS NOT NULL
    RETURN site, attended.month AS month, attended.due AS due, attended.present AS counted, NULL AS clocked, attended.employer AS employer
    UNION ALL
    MATCH (person)-[:CLOCKED]->(attendance:Attendance)-[:AT]->(site:Permit)
    WHERE attendance.month IS NOT NULL
    RETURN site, attendance.month AS month, NULL AS due, NULL AS counted, size(attendance.days) AS clocked,
      head(COLLECT { MATCH (attendance)-[:FOR]->(firm:Company) RETURN firm.id ORDER BY firm.id }) AS employer
  }
  CALL (site) {
    MATCH (permit:Permit)-[:ALSO_KNOWN_AS]->(site)
    WITH collect(DISTINCT permit) AS permits
    RETURN CASE size(permits) WHEN 1 THEN permits[0] ELSE site END AS permit
  }
  WITH permit, date(month + '-01') AS since, max(due) AS due, max(counted) AS counted, max(clocked) AS clocked, min(employer) AS employer
  RETURN 'ATTENDED' AS lane, since, since + duration({months: 1}) - duration({days: 1}) AS until, coalesce(
      head(COLLECT { MATCH (firm:Company {id: employer}) RETURN firm }),
      head(COLLECT { MATCH (:CompanyName {id: employer})-[:NAME_OF]->(firm:Company) RETURN firm }),
      head(COLLECT { MATCH (permit)-[:BUILT_BY]->(firm:Company) RETURN firm ORDER BY firm.id })
    ) AS company, coalesce(permit.name, permit.id) AS caption, due, coalesce(counted, clocked, 0) AS present, false AS elsewhere
}
WITH wanted, lane, since, until, company, caption, due, present, elsewhere
WHERE (wanted.until IS NULL OR since IS NULL OR since <= wanted.until) AND (wanted.from IS NULL OR until IS NULL OR until >= wanted.from)
WITH wanted.key AS key, lane, since, until, company, caption, due, present, elsewhere
ORDER BY since IS NULL, since DESC, company.id, caption, until
WITH key, lane, collect({since: since, until: until, company: company {.id, .name, .basis}, caption: caption, due: due, present: present,
  elsewhere: elsewhere})[..200] AS entries
UNWIND entries AS entry
RETURN key, lane, entry.since AS since, entry.until AS until, entry.company AS company, entry.caption AS caption, entry.due AS due,
  entry.present AS present, entry.elsewhere AS elsewhere
ORDER BY key, lane, since, company.id, caption, until
