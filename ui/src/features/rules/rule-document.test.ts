import { describe, expect, it } from "vitest";
import { blocks } from "./RuleDocument";

describe("The document of a rule", () => {
  it("is read into headings, paragraphs, lists and code", () => {
    expect(blocks("# A\n\nOne\ntwo.\n\n- a: b\n  c\n- d\n\n```cypher\nMATCH (n)\n\nRETURN n\n```\nend")).toEqual([
      { kind: "heading", level: 1, text: "A" },
      { kind: "paragraph", text: "One two." },
      { kind: "list", items: ["a: b c", "d"] },
      { kind: "code", text: "MATCH (n)\n\nRETURN n" },
      { kind: "paragraph", text: "end" },
    ]);
  });
});
