// What officers concluded about alerts, by the rules that told of them: the labels that verification gives back.
//
// @return rule       the rule
// @return founded    alerts founded or partly founded
// @return unfounded  alerts unfounded
// @return open       alerts without a conclusion, or with too little evidence for one
// @return reasons    coded reasons of the unfounded, each as often as it was given
MATCH (alert:Alert:Matter)
WHERE NOT alert.state IN ['DECLINED', 'MERGED']
UNWIND alert.rules AS rule
RETURN rule, sum(CASE WHEN alert.conclusion IN ['FOUNDED', 'PARTLY_FOUNDED'] THEN 1 ELSE 0 END) AS founded,
  sum(CASE WHEN alert.conclusion = 'UNFOUNDED' THEN 1 ELSE 0 END) AS unfounded,
  sum(CASE WHEN alert.conclusion IN ['FOUNDED', 'PARTLY_FOUNDED', 'UNFOUNDED'] THEN 0 ELSE 1 END) AS open,
  collect(CASE WHEN alert.conclusion = 'UNFOUNDED' THEN alert.unfoundedReason END) AS reasons
ORDER BY rule
