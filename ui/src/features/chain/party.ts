import type { PartyNameFragment, StepEndFragment } from "../../generated/graphql";

/** What may be shown of a party: a name, else the number with its middle left out. */
export function partyName(party: PartyNameFragment | null | undefined): string | null {
  if (party === null || party === undefined) {
    return null;
  }
  return party.__typename === "Company"
    ? (party.companyName ?? party.id)
    : (party.personName ?? party.maskedNumber ?? party.id);
}

export function endName(end: StepEndFragment): string {
  switch (end.__typename) {
    case "Company":
      return end.companyName ?? end.id;
    case "Person":
      return end.personName ?? end.maskedNumber ?? end.id;
    case "Thing":
      return end.caption ?? end.id;
    default:
      return end.id;
  }
}

export type Lane = "money" | "people" | "site";

/** The lane in which a step runs. */
export function laneOf(relation: string): Lane {
  if (/PAID|DEPOSIT|BILLED|ACCOUNT|HOLDS|SECURED|APPLIED|INVOICE/.test(relation)) {
    return "money";
  }
  return /ON_SITE|ATTENDED|CLOCKED|^AT$|^FOR$|BUILT|SUPERVISED|PERMITS|GIVEN|UNDER|SUBCONTRACT/.test(relation)
    ? "site"
    : "people";
}
