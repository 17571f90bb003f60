// Things on a canvas, with what may be shown of them. Several kinds may share an id.
//
// @param ids     ids of things
// @param labels  labels of what rows state
// @return element  element id
// @return label    what it is
// @return id       its id
// @return caption  what may be shown of it
UNWIND $ids AS id
MATCH (node:Company|Person|Project|Lot|Bid|BidFile|Machine|IpAddress|Account|Phone|Email|Address|Qualification|PublicValue|CompanyChange|Contract|Permit|PermitChange|Subcontract|Invoice|Guarantee|PlatformUser|PriceList|Attendance|Penalty|Alert|Referral {id: id})
RETURN elementId(node) AS element, head([label IN labels(node) WHERE label IN $labels]) AS label, node.id AS id,
  CASE WHEN node:Person THEN coalesce(node.maskedNumber, node.registrationNumber, node.id) ELSE coalesce(node.name, node.masked, node.value, node.id) END AS caption
ORDER BY label, id
