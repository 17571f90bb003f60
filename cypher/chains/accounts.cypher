// Accounts that pay or are paid, and who holds them.
//
// @return id        the account
// @return node      its element id
// @return masked    its number as it may be shown
// @return holderId  the company that holds it; null where none is known
// @return surname   of the person that holds it, the first character; null where a company does, or nobody is known to
// @return isService whether the holder handles money of others by trade
MATCH (account:Account)
WHERE EXISTS { (account)-[:PAID]-() }
WITH account, head(COLLECT { MATCH (holder:Company)-[:HOLDS]->(account) RETURN holder ORDER BY holder.id }) AS holder
RETURN account.id AS id, elementId(account) AS node, coalesce(account.masked, '') AS masked,
  holder.id AS holderId,
  CASE WHEN account.holderName ENDS WITH '＊' THEN left(account.holderName, 1) END AS surname,
  coalesce(holder.name, '') =~ '.*(银行|信用社|担保|保险|贷款|典当|交易中心|财务有限公司|融资租赁|税务局|住房公积金).*' AS isService
ORDER BY id
