import type { Example } from "../../shared/examples";

/** The tabs of a reader without stored ones: the query that was asked for, if any, then the examples that differ from it. */
export function firstTabs(asked: string | null, examples: readonly Example[]): { query: string }[] {
  const queries = [...(asked === null ? [] : [asked]), ...examples.map((example) => example.query)];
  return [...new Set(queries)].map((query) => ({ query }));
}
