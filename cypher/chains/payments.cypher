// All payments between accounts that say how much and when. In no order: the reader sorts them.
//
// @return from      the paying account
// @return to        the paid account
// @return amount    in fen
// @return at        in seconds since 1970
// @return day       the day
// @return project   what the payment names: a contract, a project, a lot; null where it names nothing
// @return wages     whether it goes to an account for wages
// @return number    its number
// @return source    where it stands
// @return importId  the import that stated it
MATCH (from:Account)-[paid:PAID]->(to:Account)
WHERE paid.amount > 0 AND paid.at IS NOT NULL AND from <> to
RETURN from.id AS from, to.id AS to, paid.amount AS amount, paid.at.epochSeconds AS at, date(paid.at) AS day,
  paid.project AS project,
  coalesce(paid.wages, false) OR coalesce(paid.purpose, '') CONTAINS '工资' OR coalesce(paid.purpose, '') CONTAINS '退' AS wages,
  paid.number AS number, paid.sources[0] AS source, paid.importId AS importId
