import collusionRings from "./examples/collusion-rings.graphql?raw";
import findingsByRule from "./examples/findings-by-rule.graphql?raw";
import search from "./examples/search.graphql?raw";

/** A query worth starting from, under the name that its words go by in `zh.ts` and `en.ts`. */
export interface Example {
  readonly name: "collusionRings" | "findingsByRule" | "search";
  readonly query: string;
}

export const examples: readonly Example[] = [
  { name: "collusionRings", query: collusionRings },
  { name: "findingsByRule", query: findingsByRule },
  { name: "search", query: search },
];

/** The address that opens GraphiQL with a query in its editor. */
export function consoleLink(query: string): string {
  return `/graphiql?${new URLSearchParams({ query }).toString()}`;
}
