// Groups of bidders that a value ties in some lot, by findings about one lot. What prices alone tie is left out: it would be asked twice.
//
// @param largestGroup  larger groups are left out
// @return companyIds  the bidders, sorted
// @return sharers     how many firms ever used the rarest value that ties them
MATCH (finding:Finding {lapsed: false, reach: 'LOT'})
WHERE size(finding.companyIds) > 1 AND size(finding.companyIds) <= $largestGroup AND finding.documentFrequency IS NOT NULL
RETURN finding.companyIds AS companyIds, min(finding.documentFrequency) AS sharers
ORDER BY companyIds
