// Marks lots with findings by values that nodes use or are: one more firm uses the value, or an agency, a buyer or a guarantor does.
//
// @param nodes  element ids of companies, guarantees, bids with guarantees, and the values themselves
UNWIND $nodes AS element
MATCH (node) WHERE elementId(node) = element
CALL (node) {
  RETURN node AS value
  UNION
  MATCH (node)-[:USES|HOLDS]->(value)
  RETURN value
  UNION
  MATCH (node)<-[:LEGAL_REPRESENTATIVE_OF]-(value)
  RETURN value
  UNION
  MATCH (node)-[:SECURED_BY]->{0,1}(:Guarantee)-[:NAMES|CONTACTED_BY|PAID_FROM]->(value)
  RETURN value
}
WITH DISTINCT value
MATCH (value)<-[:CITES]-(finding:Finding {lapsed: false})-[:ABOUT]->(lot:Lot)
WHERE finding.reach = 'LOT'
SET lot:Unexamined
