// Ends a credit entry.
//
// @param id          the entry
// @param day         the day
// @param isRepaired  whether it is repaired and not run out
MATCH (:CreditEntry:Matter {id: $id})-[:ENTERED_AS]->(penalty:Penalty)
SET penalty.repairedOn = CASE WHEN $isRepaired THEN $day END, penalty.publicUntil = $day
