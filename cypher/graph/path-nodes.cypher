// Nodes of ways, with what doors show of them.
//
// @param elements  element ids
// @param labels    labels of what rows state
// @return element             element id
// @return label               what it is
// @return id                  its id
// @return caption             what may be shown of it
// @return name                of anything that has one
// @return basis               of a company or person: what the identity rests on
// @return maskedNumber        of a person
// @return registrationNumber  of a person
// @return ceilingPrice        of a lot, in fen
// @return openedAt            of a lot
// @return bidId               of a bid
// @return price               of a bid, in fen
// @return priceText           of a bid
// @return submittedAt         of a bid
// @return amount              of a contract, in fen
// @return signedOn            of a contract
// @return completedOn         of a contract
// @return lotId               of a contract
UNWIND $elements AS element
MATCH (node) WHERE elementId(node) = element
WITH node, head([label IN labels(node) WHERE label IN $labels]) AS label
RETURN elementId(node) AS element, label, node.id AS id,
  CASE WHEN node:Person THEN coalesce(node.maskedNumber, node.registrationNumber, node.id) ELSE coalesce(node.name, node.masked, node.value, node.id) END AS caption,
  node.name AS name, node.basis AS basis, node.maskedNumber AS maskedNumber, node.registrationNumber AS registrationNumber,
  node.ceilingPrice AS ceilingPrice, node.openedAt AS openedAt, node.id AS bidId,
  CASE WHEN node:Bid THEN node.price END AS price, node.priceText AS priceText, node.submittedAt AS submittedAt,
  CASE WHEN node:Contract THEN node.amount END AS amount, node.signedOn AS signedOn, node.completedOn AS completedOn,
  head(COLLECT { MATCH (node:Contract)-[:AWARDED_FOR]->(lot:Lot) RETURN lot.id ORDER BY lot.id }) AS lotId
ORDER BY element
