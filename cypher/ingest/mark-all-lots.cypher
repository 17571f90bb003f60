// Marks every lot to be examined.
MATCH (lot:Lot)
CALL (lot) {
  SET lot:Unexamined
} IN TRANSACTIONS OF 10000 ROWS
