import type { Words } from "./words";

export const en: Words = {
  htmlLanguage: "en",
  title: "Lianhuan 连环",
  tagline: "A graph of leads in tendering",
  headline: "Who is tied to whom, and by which lead",
  summary:
    "Lianhuan loads the files of construction tenders into one graph: who bid, on which machine the bid was made, which account paid the deposit, who acted for the bidder. Bidders whom such ties join into a ring are shown together, and every lead points back to a line of the file it came from.",
  caution:
    "What you see here are leads, not verdicts. Each carries the clause it rests on, the source of its evidence, and the innocent explanations that were checked.",
  openConsole: "Open GraphiQL",
  examplesTitle: "Three queries to start from",
  openExample: "Open in GraphiQL",
  examples: {
    collusionRings: {
      title: "Rings",
      text: "The five strongest rings: members and their roles, findings and clauses, and the file, sheet and line of the evidence.",
    },
    findingsByRule: {
      title: "Findings of one rule",
      text: "Bids of one lot that were made on one machine, with the reason why each value counts or does not.",
    },
    search: {
      title: "Search",
      text: "Companies, lots and people by name or code.",
    },
  },
  comingTitle: "The investigator’s screens are being built",
  comingText: "These screens are not there yet. Until they are, GraphQL and Cypher reach all of the data.",
  coming: {
    imports: {
      title: "Imports",
      text: "Accepted, unchanged, rejected: every row accounted for, and rejected rows can be mended and sent again.",
    },
    findings: {
      title: "Findings",
      text: "Filtered by rule, lot and strength; checked one by one, with the reasons noted.",
    },
    graph: { title: "Graph", text: "Expanded step by step, as of the day of opening; a source on every edge." },
    matrix: { title: "Bidder matrix", text: "What ties any two bidders of a lot, one cell a pair." },
    cases: { title: "Cases", text: "Leads gathered, reviewed and closed, and checked again on the data of the day." },
  },
  languages: "Language",
  interfaces: "Interfaces",
  local: "This page loads nothing from any other site.",
};
