/** Addresses of our pages. Features link to each other by these and by nothing else; ids stand in the query, since they may hold any character. */
export const at = {
  home: "/",
  signIn: "/sign-in",
  ring: (id: string) => page("ring", { id }),
  chains: "/ui/chains",
  chain: (id: string) => page("chain", { id }),
  finding: (id: string) => page("finding", { id }),
  findings: (filter: Record<string, string>) => page("findings", filter),
  rules: "/ui/rules",
  rule: (id: string) => page("rules", { rule: id }),
  company: (id: string) => page("company", { id }),
  person: (id: string) => page("person", { id }),
  constructor_: (id: string) => page("constructor", { id }),
  lot: (id: string) => page("lot", { id }),
  explorer: (...ids: string[]) =>
    `/ui/explorer${ids.length === 0 ? "" : `?${new URLSearchParams(ids.map((id) => ["id", id])).toString()}`}`,
  /** The explorer with what shows a ring or a chain, and nothing else. */
  explorerOf: (matched: { ring: string } | { chain: string }) => page("explorer", matched),
  /** The console with a statement in its editor. */
  console: (cypher?: string) => page("console", cypher === undefined ? {} : { cypher }),
  imports: "/ui/imports",
  investigations: "/ui/investigations",
  /** An investigation on the canvas of the explorer, perhaps through a link that somebody gave. */
  investigation: (id: string, link?: string) =>
    page("explorer", { investigation: id, ...(link === undefined ? {} : { link }) }),
  alerts: "/ui/alerts",
  alert: (id: string) => page("alert", { id }),
  cases: "/ui/cases",
  case: (id: string) => page("case", { id }),
  statistics: "/ui/statistics",
  audit: "/ui/audit",
  graphiql: (query: string, variables?: unknown) =>
    `/graphiql?${new URLSearchParams({ query, ...(variables === undefined ? {} : { variables: JSON.stringify(variables, null, 2) }) }).toString()}`,
};

function page(name: string, query: Record<string, string>): string {
  const text = new URLSearchParams(query).toString();
  return `/ui/${name}${text === "" ? "" : `?${text}`}`;
}

/** The page of a thing by its kind, as GraphQL's types, `NodeKind` and Cypher's labels name it; things without a page open in the explorer. */
export function pageOf(kind: string, id: string): string {
  switch (kind.toUpperCase()) {
    case "COMPANY":
      return at.company(id);
    case "PERSON":
    case "CONSTRUCTOR":
    case "EVALUATOR":
      return at.person(id);
    case "LOT":
      return at.lot(id);
    case "COLLUSIONRING":
      return at.ring(id);
    case "LICENCELENDINGCHAIN":
      return at.chain(id);
    case "FINDING":
      return at.finding(id);
    default:
      return at.explorer(id);
  }
}
