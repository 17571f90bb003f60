// Marks lots in which a company bids for a buyer that ties lead to by way of nodes, over three ties in all. Nodes with many ties
// are passed over.
//
// @param nodes  element ids of nodes at the ends of ties
UNWIND $nodes AS element
MATCH (node) WHERE elementId(node) = element
MATCH (node) ((from)-[:LEGAL_REPRESENTATIVE_OF|OFFICER_OF|SHAREHOLDER_OF|USES]-(to)
  WHERE COUNT { (from)-[:LEGAL_REPRESENTATIVE_OF|OFFICER_OF|SHAREHOLDER_OF|USES]-() } <= 200){0,2} (company:Company)
WITH element, collect(DISTINCT company) AS companies
WHERE size(companies) > 1
UNWIND companies AS buyer
MATCH (buyer)<-[:INVITED_BY]-()<-[:PART_OF]-{0,1}(lot:Lot)
WHERE EXISTS { MATCH (lot)<-[:FOR_LOT]-(:Bid)<-[:SUBMITTED]-(bidder:Company) WHERE bidder <> buyer AND bidder IN companies }
SET lot:Unexamined
