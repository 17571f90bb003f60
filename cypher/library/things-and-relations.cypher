// @zh    图中有什么
// @en    What is in the graph
// @about 控制台所知的每一类对象各有多少；服务自用的数据不计。
//
// How many things of each label there are, of those labels that the console knows: what the service keeps for itself is left out.
//
// @tags  start
// @return  label  label
// @return  things  how many
MATCH (thing:Company|Person|Constructor|Evaluator|Project|Lot|Unexamined|Bid|BidFile|Machine|IpAddress|Account|Phone|
    Email|Address|Qualification|PublicValue|CompanyChange|Contract|Permit|PermitChange|Subcontract|Invoice|Guarantee|
    PlatformUser|PriceList|Attendance|Penalty|Alert|Referral|Finding|Evidence|CollusionRing|LicenceLendingChain|
    Import|SourceFile)
UNWIND labels(thing) AS label
RETURN label, count(*) AS things
ORDER BY things DESC, label
