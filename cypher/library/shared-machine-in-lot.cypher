// @zh    同一标段共用机器码的投标人
// @en    Bidders of a lot with one machine
// @about 同一标段中文件出自同一台电脑、同一加密锁或同一证书的投标人；公用设备不在其中。
//
// Bidders of one lot whose files were made on the same computer, dongle or with the same key; public devices are left out.
//
// @tags  device, collusion
// @param   lotId  code of the lot (标段编号)
// @type    lotId  TEXT
// @default lotId  "E3309022600000001001001"
// @suggest lotId  MATCH (lot:Lot)<-[:FOR_LOT]-(bid:Bid) RETURN lot.id AS id, count(bid) AS bids ORDER BY bids DESC, id LIMIT 50
// @return  kind  what they share
// @return  value  its value
// @return  companies  who shares it
MATCH (:Lot {id: $lotId})<-[:FOR_LOT]-(bid:Bid)-[:MADE_ON]->(machine:Machine), (bid)<-[:SUBMITTED]-(company:Company)
WHERE machine.admissible
WITH machine, collect(DISTINCT company.name) AS companies
WHERE size(companies) > 1
RETURN machine.kind AS kind, machine.value AS value, companies
ORDER BY kind, value
