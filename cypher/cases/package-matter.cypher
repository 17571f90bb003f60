// The matter of a package, where the viewer may see its district.
//
// @param id         the package
// @param districts  districts the viewer may see, or empty for all
// @return matter    the matter
MATCH (matter:Matter)-[:FIXED_IN]->(:EvidencePackage {id: $id})
WHERE size($districts) = 0 OR any(district IN $districts WHERE matter.district STARTS WITH district)
RETURN matter.id AS matter
