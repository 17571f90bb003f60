// Stops the transaction of a run of the console, which is known by what it says of itself.
//
// @param run  the id of the run
// @return message  what became of it
SHOW TRANSACTIONS YIELD transactionId AS transaction, metaData
WHERE metaData.consoleRun = $run
TERMINATE TRANSACTIONS transaction YIELD message
RETURN message
