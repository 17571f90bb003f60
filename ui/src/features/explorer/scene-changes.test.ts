import { describe, expect, it } from "vitest";
import { emptyScene, type GraphEdge, type GraphNode, type Scene } from "../../shared/graph/scene";
import {
  collapse,
  expand,
  foldGroup,
  group,
  groupBy,
  hide,
  inBrush,
  move,
  note,
  pin,
  put,
  seen,
  showAll,
} from "./scene-changes";

const centre = { x: 0, y: 0 };
const company = thing("Company", "EAST");
const bids = ["b1", "b2", "b3"].map((id) => thing("Bid", id));

describe("Expanding", () => {
  it("puts new things beside the source and moves nothing", () => {
    const before = put(emptyScene, { nodes: [company], edges: [] }, centre);
    const after = expand(before, { id: "1", centre: company.id }, around(company, bids));
    expect(after.nodes).toHaveLength(4);
    expect(after.nodes[0]).toEqual(before.nodes[0]);
    const places = after.nodes.map(({ x, y }) => `${String(Math.round(x))} ${String(Math.round(y))}`);
    expect(new Set(places).size).toBe(4);
  });

  it("adds nothing that was not returned", () => {
    const scene = expanded();
    expect(scene.edges.map(({ id }) => id)).toEqual(around(company, bids).edges.map(({ id }) => id));
  });
});

describe("Collapsing", () => {
  it("takes back what only this expansion brought", () => {
    expect(collapse(expanded(), company.id).nodes.map(({ id }) => id)).toEqual([company.id]);
  });

  it("leaves what is pinned, noted, or tied to something else", () => {
    const lot = thing("Lot", "L");
    let scene = pin(expanded(), new Set(["Bid:b1"]), true);
    scene = note(scene, "Bid:b2", "ask");
    scene = put(scene, { nodes: [lot], edges: [edge("Bid:b3", "Lot:L", "FOR_LOT")] }, centre);
    expect(collapse(scene, company.id).nodes.map(({ id }) => id)).toEqual([
      company.id,
      "Bid:b1",
      "Bid:b2",
      "Bid:b3",
      "Lot:L",
    ]);
  });

  it("leaves what was there before", () => {
    const before = put(emptyScene, { nodes: [company, ...bids.slice(0, 1)], edges: [] }, centre);
    const after = collapse(expand(before, { id: "1", centre: company.id }, around(company, bids)), company.id);
    expect(after.nodes.map(({ id }) => id)).toEqual([company.id, "Bid:b1"]);
  });
});

describe("What is seen", () => {
  it("leaves out what is hidden and counts it, and shows it again", () => {
    const scene = hide(expanded(), new Set(["Bid:b1"]));
    expect(seen(scene)).toMatchObject({ hiddenNodes: 1, hiddenEdges: 1 });
    expect(seen(showAll(scene)).nodes).toHaveLength(4);
  });

  it("draws a folded group as one, with its edges joined", () => {
    const scene = group(expanded(), { id: "g", name: "bids", members: bids.map(({ id }) => id), collapsed: true });
    const folded = seen(scene);
    expect(folded.nodes.map(({ id }) => id)).toEqual([company.id, "g"]);
    expect(folded.edges).toHaveLength(1);
    expect(folded.edges[0]?.times).toBe(3);
    expect(seen(foldGroup(scene, "g", false)).nodes).toHaveLength(4);
  });

  it("groups what hangs on the same thing, but nothing that is pinned", () => {
    const scene = groupBy(pin(expanded(), new Set(["Bid:b1"]), true), "Company", 2);
    expect(scene.groups[0]?.members).toEqual(["Bid:b2", "Bid:b3"]);
    expect(groupBy(expanded(), "Company", 4).groups).toEqual([]);
  });

  it("keeps a relation that holds on the day, and no other", () => {
    const dated = { ...edge(company.id, "Bid:b1", "USES"), since: "2024-01-01", until: "2024-12-31" };
    const scene = put(emptyScene, { nodes: [company, ...bids], edges: [dated] }, centre);
    expect(seen({ ...scene, asOf: "2024-06-01" }).edges).toHaveLength(1);
    expect(seen({ ...scene, asOf: "2025-06-01" })).toMatchObject({ edges: [], hiddenEdges: 1 });
  });

  it("never drops relations without a day silently", () => {
    const scene: Scene = { ...expanded(), brush: { from: "2024-01-01", until: "2024-12-31", undated: true } };
    const undated = edge("a", "b", "USES");
    expect(inBrush(scene, undated)).toBe(true);
    expect(inBrush({ ...scene, brush: { from: "2024-01-01", until: "2024-12-31", undated: false } }, undated)).toBe(
      false,
    );
  });
});

describe("Moving", () => {
  it("pins what was moved by hand and nothing else", () => {
    const scene = expanded();
    const moved = move(
      scene,
      { ...Object.fromEntries(scene.nodes.map(({ id, x, y }) => [id, { x, y }])), "Bid:b1": { x: 900, y: 0 } },
      true,
    );
    expect(moved.nodes.filter(({ pinned }) => pinned).map(({ id }) => id)).toEqual(["Bid:b1"]);
  });
});

function expanded(): Scene {
  const before = put(emptyScene, { nodes: [company], edges: [] }, centre);
  return expand(before, { id: "1", centre: company.id }, around(company, bids));
}

function around(one: GraphNode, others: readonly GraphNode[]) {
  return { nodes: [one, ...others], edges: others.map((other) => edge(one.id, other.id, "SUBMITTED")) };
}

function thing(label: string, nodeId: string): GraphNode {
  return { id: `${label}:${nodeId}`, label, nodeId, caption: nodeId, degree: null };
}

function edge(from: string, to: string, relation: string): GraphEdge {
  return { id: `${from}→${to}:${relation}`, from, to, relation, findingIds: [], since: null, until: null, times: 1 };
}
