// Bids for a lot, the cheapest first; a consortium bids once, under its leader.
//
// @param lotId       the lot
// @return bidId      the bid
// @return id         the bidder
// @return name       its name
// @return basis      what its identity rests on
// @return partners   the other members of the consortium: id, name, basis
// @return price      in fen, or in hundredths of a foreign unit
// @return priceText  the price as written, where it is no amount
// @return discount   as a share of the ceiling price
// @return valid      false for bids that were refused or taken back
// @return reason     why, as the opening record says
// @return place      the place among the shortlisted
// @return won        whether it won the lot
// @return ring       properties of the strongest ring that it belongs to and that holds
MATCH (lot:Lot {id: $lotId})<-[:FOR_LOT]-(bid:Bid)<-[submitted:SUBMITTED]-(company:Company)
WHERE submitted.role <> 'MEMBER'
WITH lot, bid, company, NOT coalesce(bid.status, '') IN
  ['无效', '无效标', '废标', '否决', '否决投标', '撤回', '撤销', '拒收', '未解密', '解密失败'] AS valid
RETURN bid.id AS bidId, company.id AS id, company.name AS name, company.basis AS basis,
  COLLECT {
    MATCH (bid)<-[other:SUBMITTED]-(partner:Company) WHERE other.role = 'MEMBER'
    RETURN partner {.id, .name, .basis} ORDER BY partner.id
  } AS partners,
  coalesce(bid.price, toInteger(round(toFloat(bid.amount) * 100))) AS price, bid.priceText AS priceText, bid.discount AS discount, valid,
  CASE WHEN NOT valid THEN bid.status + coalesce('：' + bid.reason, '') END AS reason,
  COLLECT { MATCH (lot)-[place:SHORTLISTED|WON_BY]->(company) WHERE place.rank IS NOT NULL RETURN place.rank ORDER BY place.rank LIMIT 1 }[0] AS place,
  EXISTS { (lot)-[:WON_BY]->(company) } AS won,
  head(COLLECT {
    MATCH (ring:CollusionRing {lapsed: false})-[:HAS_MEMBER]->(company)
    RETURN properties(ring) ORDER BY ring.strength DESC, ring.id LIMIT 1
  }) AS ring
ORDER BY price, discount DESC, id
