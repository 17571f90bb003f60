// The rules under which lots were last examined.
//
// @return version  of all rules and their settings together; no row before the first examination
MATCH (examination:Examination {id: 'latest'})
RETURN examination.version AS version
