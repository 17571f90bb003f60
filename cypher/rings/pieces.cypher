// What the findings of rings rest on, as drawn: who, by what, in which finding.
//
// @param ids          rings
// @return key         the ring
// @return findingId   the finding
// @return companyId   the bidder
// @return name        its name
// @return kind        kind of the evidence
// @return nodeLabel   what the thing is
// @return nodeId      its id
// @return caption     its name, or the value as it may be shown
// @return lotId       of a bid, its lot
// @return lotName     the name of that lot
UNWIND $ids AS id
MATCH (ring:CollusionRing {id: id})-[:SHOWN_BY]->(finding:Finding)-[:HAS_EVIDENCE]->(evidence:Evidence {admissible: true})
MATCH (company:Company {id: evidence.companyId})
CALL (evidence) {
  WITH evidence WHERE evidence.nodeLabel = 'Bid'
  MATCH (:Bid {id: evidence.nodeId})-[:FOR_LOT]->(lot:Lot)
  RETURN lot ORDER BY lot.id LIMIT 1
  UNION ALL
  WITH evidence WHERE evidence.nodeLabel <> 'Bid'
  RETURN null AS lot
}
WITH id, finding, evidence, company, lot
RETURN DISTINCT id AS key, finding.id AS findingId, evidence.companyId AS companyId, company.name AS name, evidence.kind AS kind,
  evidence.nodeLabel AS nodeLabel, evidence.nodeId AS nodeId,
  coalesce(head(COLLECT {
    MATCH (named:Company|Lot|Project {id: evidence.nodeId}) WHERE evidence.nodeLabel IN labels(named) RETURN named.name LIMIT 1
  }), evidence.value) AS caption, lot.id AS lotId, lot.name AS lotName
ORDER BY key, findingId, companyId, kind, nodeLabel, nodeId
