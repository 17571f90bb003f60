// Forgets that lots were ever examined.
MATCH (examination:Examination)
DELETE examination
