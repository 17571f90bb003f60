// People whom one bid of a lot names and who belong to another bidder of the lot on the day of the bids: it pays their insurance in
// that month and the month before, has registered their certificate, or has them as officer or legal representative. Whom a company
// of the naming bid insures or has registered as well is left out, as is who starts there in the next month.
//
// @param lotIds  lots to look at
// @return lotId              the lot
// @return kind               what the value is
// @return node               the value's node
// @return nodeLabel          its label
// @return nodeId             its id
// @return shown              the value as it may be shown
// @return admissible         whether the value may tie bidders by its nature
// @return reason             why not
// @return published          whether the buyer's published file holds it; null when no such file is known
// @return publicHolder       who keeps it as a public device or address on the day
// @return documentFrequency  how many firms ever used it
// @return uses               bids that share it: bidId, companyIds, source, importId
MATCH (lot:Lot)<-[:FOR_LOT]-(bid:Bid)-[names:NAMES]->(person:Person)
WHERE lot.id IN $lotIds AND person.basis IN ['IDENTITY_NUMBER', 'REGISTRATION_NUMBER']
WITH lot, bid, person, collect(names) AS named, date(coalesce(lot.openedAt, lot.bidDeadline)) AS day
WITH *, substring(toString(day), 0, 7) AS month, substring(toString(day - duration({months: 1})), 0, 7) AS before,
  substring(toString(day + duration({months: 1})), 0, 7) AS after
CALL (person, bid, day, month) {
  MATCH (person)-[tie:INSURED_BY]->(other:Company)
  WHERE tie.month = month AND other.id <> coalesce(bid.companyId, '')
  RETURN other, tie
  UNION ALL
  MATCH (person)-[tie:REGISTERED_WITH|OFFICER_OF|LEGAL_REPRESENTATIVE_OF]->(other:Company)
  WHERE other.id <> coalesce(bid.companyId, '')
    AND (tie.since IS NULL OR day IS NULL OR tie.since <= day) AND (tie.until IS NULL OR day IS NULL OR tie.until >= day)
  RETURN other, tie
}
WITH lot, bid, person, named, day, month, before, after, other, collect(tie) AS ties
MATCH (other)-[:SUBMITTED]->(otherBid:Bid)-[:FOR_LOT]->(lot)
WHERE otherBid <> bid AND NOT EXISTS { (other)-[:SUBMITTED]->(bid) }
  AND (any(tie IN ties WHERE type(tie) <> 'INSURED_BY') OR EXISTS { (person)-[:INSURED_BY {month: before}]->(other) })
  AND NOT EXISTS { (person)<-[:NAMES]-(otherBid) }
  AND NOT EXISTS { MATCH (person)-[own:INSURED_BY]->(:Company)-[:SUBMITTED]->(bid) WHERE own.month IN [month, after] }
  AND NOT EXISTS {
    MATCH (person)-[own:REGISTERED_WITH|OFFICER_OF|LEGAL_REPRESENTATIVE_OF]->(:Company)-[:SUBMITTED]->(bid)
    WHERE (own.since IS NULL OR day IS NULL OR own.since <= day) AND (own.until IS NULL OR day IS NULL OR own.until >= day)
  }
WITH lot, person, bid, otherBid, named, ties
RETURN lot.id AS lotId, 'PERSON' AS kind, elementId(person) AS node, 'Person' AS nodeLabel, person.id AS nodeId,
  coalesce(person.maskedNumber, person.registrationNumber) AS shown, true AS admissible, NULL AS reason, NULL AS published,
  NULL AS publicHolder,
  COUNT {
    MATCH (person)-[:INSURED_BY|REGISTERED_WITH|OFFICER_OF|LEGAL_REPRESENTATIVE_OF]->(user:Company) RETURN user
    UNION
    MATCH (person)<-[:NAMES]-(:Bid)<-[:SUBMITTED]-(user:Company) RETURN user
  } AS documentFrequency,
  [{
    bidId: bid.id,
    companyIds: COLLECT { MATCH (company:Company)-[submitted:SUBMITTED]->(bid) RETURN company.id ORDER BY submitted.role <> 'LEAD', company.id },
    source: head(named).sources[0],
    importId: head(named).importId
  }, {
    bidId: otherBid.id,
    companyIds: COLLECT { MATCH (company:Company)-[submitted:SUBMITTED]->(otherBid) RETURN company.id ORDER BY submitted.role <> 'LEAD', company.id },
    source: head(ties).sources[0],
    importId: head(ties).importId
  }] AS uses
ORDER BY lotId, kind, nodeId, bid.id, otherBid.id
