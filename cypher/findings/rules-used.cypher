// The last examination.
//
// @return version  of all rules and their settings together; no row before the first examination
// @return firms    how many firms bid at all then
MATCH (examination:Examination {id: 'latest'})
RETURN examination.version AS version, examination.firms AS firms
