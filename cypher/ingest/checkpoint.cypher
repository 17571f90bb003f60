// Remembers, in the transaction of a batch, how far its sheet has been read.
//
// @param number     the sheet's number
// @param records    records read and landed
// @param accepted   rows that told the graph something new
// @param unchanged  rows that it knew already
// @param rejected   rows that could not be taken
// @param status     LOADING or LOADED
MATCH (sheet:SourceFile {number: $number})
SET sheet.records = $records, sheet.accepted = $accepted, sheet.unchanged = $unchanged, sheet.rejected = $rejected,
  sheet.status = $status
