import { describe, expect, it } from "vitest";
import type { GraphEdge } from "../../shared/graph/scene";
import { buckets, endOf } from "./buckets";

describe("The histogram of time", () => {
  it("counts by month without gaps, and apart what has no day", () => {
    const { bars, undated } = buckets([on("2023-11-30"), on("2024-01-02"), on("2024-01-31"), on(null)], "month");
    expect(bars).toEqual([
      { begin: "2023-11-01", count: 1 },
      { begin: "2023-12-01", count: 0 },
      { begin: "2024-01-01", count: 2 },
    ]);
    expect(undated).toBe(1);
  });

  it("ends months and years on their last day", () => {
    expect(endOf("2024-02-01", "month")).toBe("2024-02-29");
    expect(endOf("2024-01-01", "year")).toBe("2024-12-31");
    expect(endOf("2024-02-29", "day")).toBe("2024-02-29");
  });
});

function on(since: string | null): GraphEdge {
  return { id: String(since), from: "a", to: "b", relation: "USES", findingIds: [], since, until: null, times: 1 };
}
