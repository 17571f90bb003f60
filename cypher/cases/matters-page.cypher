// Matters of one kind that are no alerts, the latest first.
//
// @param flow       case, reverse or credit
// @param state      only in this state, or null
// @param mine       only those that this officer works on, or null
// @param districts  only in these districts or below, or empty for all
// @param afterRank  rank of the last entry of the page before, or null
// @param afterId    its id
// @param limit      how many
// @return rank      seconds of its creation
// @return matter    its properties
// @return total     how many there are in all
CALL () {
  MATCH (matter:Matter {flow: $flow})
  WHERE ($state IS NULL OR matter.state = $state) AND ($mine IS NULL OR $mine IN coalesce(matter.officers, []))
    AND (size($districts) = 0 OR matter.district IS NULL OR any(district IN $districts WHERE matter.district STARTS WITH district))
  RETURN collect(matter) AS matters
}
WITH matters, size(matters) AS total
UNWIND matters AS matter
WITH matter, total, toFloat(matter.createdAt.epochSeconds) AS rank
WHERE $afterRank IS NULL OR rank < $afterRank OR (rank = $afterRank AND matter.id > $afterId)
RETURN rank, properties(matter) AS matter, total
ORDER BY rank DESC, matter.id
LIMIT $limit
