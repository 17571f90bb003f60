import { describe, expect, it } from "vitest";
import { emptyScene, type Scene } from "../../shared/graph/scene";
import { svgOf } from "./svg";

const node = { pinned: false, broughtBy: [], note: "", degree: null };
const scene: Scene = {
  ...emptyScene,
  nodes: [
    { ...node, id: "Company:A", nodeId: "A", label: "Company", caption: "<甲> & Co", x: 0, y: 0, hidden: false },
    { ...node, id: "Person:B", nodeId: "B", label: "Person", caption: null, x: 100, y: 50, hidden: false },
    { ...node, id: "Phone:C", nodeId: "C", label: "Phone", caption: "138", x: 900, y: 50, hidden: true },
  ],
  edges: [
    {
      id: "e",
      from: "Person:B",
      to: "Company:A",
      relation: "OFFICER_OF",
      findingIds: [],
      since: null,
      until: null,
      times: 1,
      broughtBy: [],
    },
    {
      id: "f",
      from: "Phone:C",
      to: "Company:A",
      relation: "USES",
      findingIds: [],
      since: null,
      until: null,
      times: 1,
      broughtBy: [],
    },
  ],
};

describe("A canvas as SVG", () => {
  it("draws what is shown and escapes what it says", () => {
    const svg = svgOf(scene);
    expect(svg).toContain("&#60;甲&#62; &#38; Co");
    expect(svg.match(/<line/g)).toHaveLength(1);
    expect(svg).not.toContain("138");
  });
});
