// Constructors by registration numbers, those known by an identity number first.
//
// @param numbers              stable keys of registration numbers
// @return id                  the person
// @return name                the name
// @return maskedNumber        the identity number as it may be shown
// @return registrationNumber  the stable key
// @return basis               what the identity rests on
MATCH (person:Constructor)
WHERE person.registrationNumber IN $numbers
RETURN person.id AS id, person.name AS name, person.maskedNumber AS maskedNumber, person.registrationNumber AS registrationNumber,
  person.basis AS basis
ORDER BY basis <> 'IDENTITY_NUMBER', basis <> 'MASKED_NUMBER', id
