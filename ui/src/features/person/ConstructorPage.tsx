import { Navigate, useSearchParams } from "react-router";
import { ConstructorIdDocument } from "../../generated/graphql";
import { at } from "../../shared/addresses";
import { Answered } from "../../shared/Answered";
import { useAnswer } from "../../shared/client";
import { useWords } from "../../shared/words";

/** The page of a constructor by the registration number: the person's, who may have moved since the number was printed. */
export function ConstructorPage() {
  const say = useWords();
  const [address] = useSearchParams();
  const registrationNumber = address.get("id") ?? "";
  const answer = useAnswer(ConstructorIdDocument, { registrationNumber });
  return (
    <Answered
      answer={answer}
      empty={(data) => !data.constructor}
      emptyText={say.people.noConstructor(registrationNumber)}
    >
      {(data) => data.constructor && <Navigate replace to={at.person(data.constructor.person.id)} />}
    </Answered>
  );
}
