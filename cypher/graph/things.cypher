// Things that carry an id, whatever they are: a lookup in the index of each kind. A company is also found by a name under which
// rows gave it.
//
// @param id      the id
// @param label   what it must be; null for anything
// @param labels  labels of what rows state
// @return element  its element id
// @return label    what it is
// @return id       its id
// @return caption  what may be shown of it
// @return degree   how many relationships it has
CALL () {
  MATCH (node:Company|Person|Project|Lot|Bid|BidFile|Machine|IpAddress|Account|Phone|Email|Address|Qualification|PublicValue|CompanyChange|Contract|Permit|PermitChange|Subcontract|Invoice|Guarantee|PlatformUser|PriceList|Attendance|Penalty|Alert|Referral {id: $id})
  RETURN node
  UNION
  MATCH (:CompanyName {id: $id})-[:NAME_OF]->(node:Company)
  WHERE NOT EXISTS { (:Company {id: $id}) }
  RETURN node
}
WITH node, head([label IN labels(node) WHERE label IN $labels]) AS label
WHERE $label IS NULL OR label = $label
RETURN elementId(node) AS element, label, node.id AS id,
  CASE WHEN node:Person THEN coalesce(node.maskedNumber, node.registrationNumber, node.id) ELSE coalesce(node.name, node.masked, node.value, node.id) END AS caption, COUNT { (node)--() } AS degree
ORDER BY label, id
