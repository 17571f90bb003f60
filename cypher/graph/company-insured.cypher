// How many people companies insure by month, the last 200 months within the days asked for.
//
// @param wanted   key, id (the company), from and until (days, or null for all)
// @return key     the key that was given
// @return month   yyyy-MM
// @return people  how many
UNWIND $wanted AS wanted
MATCH (company:Company {id: wanted.id})
CALL (wanted, company) {
  MATCH (company)<-[insured:INSURED_BY]-(person:Person)
  WHERE (wanted.from IS NULL OR insured.month >= substring(toString(wanted.from), 0, 7))
    AND (wanted.until IS NULL OR insured.month <= substring(toString(wanted.until), 0, 7))
  WITH insured.month AS month, count(DISTINCT person) AS people
  WHERE month IS NOT NULL
  RETURN month, people ORDER BY month DESC LIMIT 200
}
RETURN wanted.key AS key, month, people
ORDER BY key, month
