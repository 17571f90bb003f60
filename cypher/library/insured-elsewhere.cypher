// @zh    社保与注册单位不一致
// @en    Insured by another than the registered company
// @about 注册在一家公司、社保却由另一家缴纳的人员；由子公司代缴的情形也在其中。
//
// People registered with one company while another pays their insurance; a subsidiary may pay.
//
// @tags  people, licence lending
// @param   limit  how many rows at the most
// @type    limit  INTEGER
// @default limit  100
// @suggest limit  [20, 100, 500]
// @return  person  id
// @return  name  the name
// @return  registered  with whom registered
// @return  payer  who pays
// @return  months  in how many months
MATCH (payer:Company)<-[insured:INSURED_BY]-(person:Person)-[:REGISTERED_WITH]->(registered:Company)
WHERE payer <> registered
WITH person, registered, payer, count(DISTINCT insured.month) AS months
RETURN person.id AS person, person.name AS name, registered.name AS registered, payer.name AS payer, months
ORDER BY months DESC, person, registered, payer
LIMIT $limit
