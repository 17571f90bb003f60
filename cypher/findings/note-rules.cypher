// Notes the rules under which lots were examined.
//
// @param version  of all rules and their settings together
MERGE (examination:Examination {id: 'latest'})
SET examination.version = $version
