import { describe, expect, it } from "vitest";
import { cellText, graphOf, parametersOf } from "./result";

const company = (id: string) => ({
  kind: "node",
  id: `Company:${id}`,
  elementId: `e${id}`,
  label: "Company",
  nodeId: id,
  labels: ["Company"],
  properties: { id, name: `name ${id}` },
});
const holds = {
  kind: "relationship",
  elementId: "r",
  type: "SHAREHOLDER_OF",
  from: "eA",
  to: "eB",
  properties: { since: "2020-01-01" },
};

describe("The graph in an answer", () => {
  it("holds what the rows hold, each once, also inside of lists, maps and paths", () => {
    const path = { kind: "path", nodes: [company("A"), company("B")], relationships: [holds] };
    const { nodes, edges } = graphOf([[company("A"), 3, null], [[{ inner: company("B") }], "text"], [path]]);
    expect(nodes.map(({ id }) => id)).toEqual(["Company:A", "Company:B"]);
    expect(edges).toMatchObject([
      { from: "Company:A", to: "Company:B", relation: "SHAREHOLDER_OF", since: "2020-01-01" },
    ]);
  });

  it("leaves out a relationship whose ends were not returned", () => {
    expect(graphOf([[company("A"), holds]]).edges).toEqual([]);
  });
});

describe("A cell", () => {
  it("is one line", () => {
    expect(cellText([company("A"), null, 1.5])).toBe("[(:Company name A), , 1.5]");
    expect(cellText({ a: 1 })).toBe('{"a":1}');
  });
});

describe("A statement", () => {
  it("names its parameters outside of texts and comments", () => {
    expect(parametersOf("MATCH (n {id: $id}) // $no\nWHERE n.name = '$not' /* $nor */ RETURN $limit, $id")).toEqual([
      "id",
      "limit",
    ]);
  });
});
