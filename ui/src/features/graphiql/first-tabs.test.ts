import { describe, expect, it } from "vitest";
import { examples } from "../../shared/examples";
import { firstTabs } from "./first-tabs";

const exampleTabs = examples.map(({ query }) => ({ query }));

describe("The first tabs", () => {
  it("are the examples", () => {
    expect(firstTabs(null, examples)).toEqual(exampleTabs);
  });

  it("begin with the query that was asked for", () => {
    expect(firstTabs("{ rules { id } }", examples)).toEqual([{ query: "{ rules { id } }" }, ...exampleTabs]);
  });

  it("show an example that was asked for once, and first", () => {
    const last = examples[examples.length - 1]?.query ?? "";
    expect(firstTabs(last, examples).map((tab) => tab.query)).toEqual([
      last,
      ...examples.slice(0, -1).map((example) => example.query),
    ]);
  });
});
