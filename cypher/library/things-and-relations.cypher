// @zh    图中有什么
// @en    What is in the graph
//
// How many things of each label there are.
//
// @tags  start
// @return  label  label
// @return  things  how many
MATCH (thing)
UNWIND labels(thing) AS label
RETURN label, count(*) AS things
ORDER BY things DESC, label
