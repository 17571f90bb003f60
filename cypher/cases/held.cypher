// What the store holds about the lots and companies of a matter.
//
// @param id         the matter
// @return bidFiles       files of bids in its lots
// @return bids           bids in its lots
// @return priceLists     priced bills of quantities in its lots
// @return deposits       deposits and guarantees in its lots
// @return officers       officers, representatives and shareholders of its companies
// @return insurances     months of insurance paid by its companies
// @return registrations  certificates registered with its companies
// @return contracts      contracts of its lots
// @return permits        permits of its companies
// @return attendances    attendance at their sites
// @return payments       payments from or to accounts of its companies
// @return invoices       invoices to or from its companies
MATCH (matter:Matter {id: $id})
RETURN COUNT { (matter)-[:CONCERNS]->(:Lot)<-[:FOR_LOT]-(:Bid)-[:HAS_FILE]->(:BidFile) } AS bidFiles,
  COUNT { (matter)-[:CONCERNS]->(:Lot)<-[:FOR_LOT]-(:Bid) } AS bids,
  COUNT { (matter)-[:CONCERNS]->(:Lot)<-[:FOR_LOT]-(:Bid)-[:HAS_PRICES]->(:PriceList) } AS priceLists,
  COUNT { (matter)-[:CONCERNS]->(:Lot)<-[:FOR_LOT]-(:Bid)-[:DEPOSIT_FROM|SECURED_BY]->() } AS deposits,
  COUNT { (matter)-[:CONCERNS]->(:Company)<-[:OFFICER_OF|LEGAL_REPRESENTATIVE_OF|SHAREHOLDER_OF]-() } AS officers,
  COUNT { (matter)-[:CONCERNS]->(:Company)<-[:INSURED_BY]-(:Person) } AS insurances,
  COUNT { (matter)-[:CONCERNS]->(:Company)<-[:REGISTERED_WITH]-(:Person) } AS registrations,
  COUNT { (matter)-[:CONCERNS]->(:Lot)<-[:AWARDED_FOR]-(:Contract) } AS contracts,
  COUNT { (matter)-[:CONCERNS]->(:Company)<-[:BUILT_BY]-(:Permit) } AS permits,
  COUNT { (matter)-[:CONCERNS]->(:Company)<-[:BUILT_BY]-(:Permit)<-[:ATTENDED]-(:Person) } AS attendances,
  COUNT { (matter)-[:CONCERNS]->(:Company)-[:HOLDS]->(:Account)-[:PAID]-(:Account) } AS payments,
  COUNT { (matter)-[:CONCERNS]->(:Company)<-[:BILLED_TO|BILLED_BY]-(:Invoice) } AS invoices
