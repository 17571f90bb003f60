// Persons by their ids.
//
// @param ids                  persons
// @return id                  the person
// @return name                the name
// @return maskedNumber        the identity number as it may be shown
// @return registrationNumber  of a constructor
// @return basis               what the identity rests on
UNWIND $ids AS id
MATCH (person:Person {id: id})
RETURN person.id AS id, person.name AS name, person.maskedNumber AS maskedNumber, person.registrationNumber AS registrationNumber,
  person.basis AS basis
ORDER BY id
