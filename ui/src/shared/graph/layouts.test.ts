import { describe, expect, it } from "vitest";
import { beside, layOut, layoutNames, type LayoutRequest } from "./layouts";

const request: LayoutRequest = {
  name: "force",
  nodes: [
    ...["a", "b", "c"].map((id) => ({ id, kind: "member" })),
    { id: "lot", kind: "lot" },
    { id: "mac", kind: "tie" },
  ],
  edges: [
    ["a", "lot"],
    ["b", "lot"],
    ["a", "mac"],
    ["b", "mac"],
  ],
  roots: ["a"],
};

describe("A layout", () => {
  it.each(layoutNames)("%s gives every node a place of its own, the same each time", (name) => {
    const places = layOut({ ...request, name });
    expect(Object.keys(places).sort()).toEqual(["a", "b", "c", "lot", "mac"]);
    expect(new Set(Object.values(places).map(({ x, y }) => `${x.toFixed(3)} ${y.toFixed(3)}`)).size).toBe(5);
    expect(layOut({ ...request, name })).toEqual(places);
  });

  it.each(layoutNames)("%s leaves what is pinned where it is", (name) => {
    const [first, ...rest] = request.nodes;
    const nodes = [{ id: first?.id ?? "", kind: "member", x: 777, y: -333, fixed: true }, ...rest];
    expect(layOut({ ...request, name, nodes }).a).toEqual({ x: 777, y: -333 });
  });

  it("of layers begins with the roots on the left", () => {
    const places = layOut({ ...request, name: "layers" });
    expect(places.a?.x).toBe(0);
    expect(places.lot?.x).toBeGreaterThan(0);
    expect(places.b?.x).toBeGreaterThan(places.lot?.x ?? 0);
  });

  it("seats new things beside the old without touching one", () => {
    const taken = [{ x: 0, y: 0 }];
    const seats = beside({ x: 0, y: 0 }, 40, taken);
    expect(seats).toHaveLength(40);
    for (const [place, seat] of seats.entries()) {
      for (const other of [...taken, ...seats.slice(0, place)]) {
        expect(Math.hypot(seat.x - other.x, seat.y - other.y)).toBeGreaterThan(60);
      }
    }
  });
});
