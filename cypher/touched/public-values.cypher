// The values that entries of public lists name.
//
// @param nodes  element ids of the entries
// @return values  element ids
UNWIND $nodes AS element
MATCH (public:PublicValue) WHERE elementId(public) = element
CALL (public) {
  MATCH (value:Machine {id: public.id})
  RETURN value
  UNION
  MATCH (value:IpAddress {id: substring(public.id, size('IP:'))})
  WHERE public.id STARTS WITH 'IP:'
  RETURN value
  UNION
  MATCH (value:Phone {id: substring(public.id, size('PHONE:'))})
  WHERE public.id STARTS WITH 'PHONE:'
  RETURN value
  UNION
  MATCH (value:Email {id: substring(public.id, size('EMAIL:'))})
  WHERE public.id STARTS WITH 'EMAIL:'
  RETURN value
  UNION
  WITH public
  WHERE public.id STARTS WITH 'ADDRESS:'
  MATCH (value:Address {value: substring(public.id, size('ADDRESS:'))})
  RETURN value
}
RETURN collect(DISTINCT elementId(value)) AS values
