// Notes how lots were examined.
//
// @param version  of all rules and their settings together
// @param firms    how many firms bid at all
MERGE (examination:Examination {id: 'latest'})
SET examination.version = $version, examination.firms = $firms
