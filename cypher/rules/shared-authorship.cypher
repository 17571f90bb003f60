// Bids of one lot with files of one rare author or last editor, or with one content. Defaults, templates and names of two people
// are left out before anything is counted.
//
// @param lotIds  lots to look at
// @return lotId              the lot
// @return kind               what the value is
// @return node               the value's node
// @return nodeLabel          its label
// @return nodeId             its id
// @return shown              the value as it may be shown
// @return admissible         whether the value may tie bidders by its nature
// @return reason             why not
// @return published          whether the buyer's published file holds it; null when no such file is known
// @return publicHolder       who keeps it as a public value on the day
// @return documentFrequency  how many firms ever used it
// @return uses               bids that share it: bidId, companyIds, source, importId
MATCH (lot:Lot)
WHERE lot.id IN $lotIds
WITH DISTINCT lot
MATCH (lot)<-[:FOR_LOT]-(bid:Bid)-[:HAS_FILE]->(file:BidFile)
UNWIND [['AUTHOR', file.author], ['AUTHOR', file.lastSavedBy], ['FILE_HASH', coalesce(file.sha256, file.md5)]] AS part
WITH lot, bid, file, part[0] AS kind, part[1] AS text
WHERE size(text) > 1
WITH lot, kind, text, collect([bid, file]) AS stated, count(DISTINCT bid) AS bids
WHERE bids > 1 AND (kind = 'FILE_HASH' AND NOT toLower(text) IN ['d41d8cd98f00b204e9800998ecf8427e',
    'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855']
  OR kind = 'AUTHOR' AND NOT text =~ '(?i)(administrator|admin|user|users|owner|guest|root|test|author|pc|computer|lenovo|think(pad)?|hp|dell|asus|acer|huawei|mac|china|(microsoft|windows|office|wps|apple|微软)?[ _-]?(office|windows|中国)?[ _-]?(user|用户)|microsoft|windows ?(7|8|10|11)?|win(7|8|10|11)|office|wps( office)?|deepin|ylmf|雨林木风|深度技术|番茄花园|系统管理员|管理员|作者|未知|apache poi|openpyxl|python-docx|aspose.*)'
    AND NOT text =~ '.*(模板|模版|格式|范本|示范文本|招标).*')
WITH lot, kind, text, [one IN stated WHERE kind = 'FILE_HASH' OR NOT toLower(text) = toLower(coalesce(one[1].tool, ''))] AS stated
CALL (stated) {
  UNWIND stated AS one
  WITH one[0] AS bid, one[1] AS file ORDER BY file.id
  WITH bid, head(collect(file)) AS file
  RETURN collect([bid, file]) AS pairs
}
WITH lot, kind, text, pairs
WHERE size(pairs) > 1
WITH *, COUNT { (lot)<-[:FOR_LOT]-(:Bid) } AS bidders
WHERE size(pairs) < 5 OR size(pairs) * 2 <= bidders
WITH *
WHERE NOT EXISTS {
  MATCH (lot)-[:PART_OF]->{0,1}()-[:INVITED_BY|RUN_BY]->(party:Company)
  WHERE party.name CONTAINS text OR text CONTAINS party.name
}
WITH *
WHERE NOT text =~ '[\\p{IsHan}·]{2,4}' OR 1 = COUNT {
  UNWIND pairs AS pair
  WITH pair[0] AS bid, text
  MATCH (bid)<-[:SUBMITTED]-(company:Company)
  CALL (company, text) {
    MATCH (company)<-[:INSURED_BY|REGISTERED_WITH|LEGAL_REPRESENTATIVE_OF|OFFICER_OF]-(person:Person {name: text}) RETURN person
    UNION
    MATCH (company)-[:SUBMITTED]->(:Bid)-[:NAMES]->(person:Person {name: text}) RETURN person
  }
  RETURN DISTINCT person
}
WITH kind, text, collect([lot, pairs]) AS places
WITH kind, text, places, COUNT {
  MATCH (:BidFile {author: text})<-[:HAS_FILE]-(:Bid)<-[:SUBMITTED]-(user:Company) RETURN user
  UNION
  MATCH (:BidFile {lastSavedBy: text})<-[:HAS_FILE]-(:Bid)<-[:SUBMITTED]-(user:Company) RETURN user
  UNION
  MATCH (:BidFile {sha256: text})<-[:HAS_FILE]-(:Bid)<-[:SUBMITTED]-(user:Company) RETURN user
  UNION
  MATCH (:BidFile {md5: text})<-[:HAS_FILE]-(:Bid)<-[:SUBMITTED]-(user:Company) RETURN user
} AS documentFrequency
UNWIND places AS place
WITH kind, text, documentFrequency, place[0] AS lot, place[1] AS pairs
CALL (pairs) {
  UNWIND pairs AS pair
  WITH pair[0] AS bid, pair[1] AS use
  RETURN collect({
    bidId: bid.id,
    companyIds: COLLECT { MATCH (company:Company)-[submitted:SUBMITTED]->(bid) RETURN company.id ORDER BY submitted.role <> 'LEAD', company.id },
    source: use.sources[0],
    importId: use.importId
  }) AS uses
}
WITH *, reduce(least = pairs[0][1], pair IN pairs | CASE WHEN pair[1].id < least.id THEN pair[1] ELSE least END) AS file
RETURN lot.id AS lotId, kind, elementId(file) AS node, 'BidFile' AS nodeLabel, file.id AS nodeId, text AS shown,
  true AS admissible, NULL AS reason, NULL AS published, NULL AS publicHolder, documentFrequency, uses
ORDER BY lotId, kind, nodeId
