import { describe, expect, it } from "vitest";
import { words } from "../../shared/words";
import { facets, filterOf, orderOf, since, type RingLine } from "./facets";

describe("The list of rings", () => {
  it("is filtered and ordered by its address", () => {
    const address = new URLSearchParams("grade=DEEMED&family=DEVICE&strength=20&year=2025&order=AMOUNT");
    expect(filterOf(address)).toEqual({
      grade: "DEEMED",
      family: "DEVICE",
      minimumStrength: 20,
      from: "2025-01-01",
      until: "2025-12-31",
    });
    expect(orderOf(address)).toBe("AMOUNT");
    expect(orderOf(new URLSearchParams("order=nonsense"))).toBe("STRENGTH");
  });

  it("is counted by grade, family, strength and every year it reaches over", () => {
    const ring = {
      grade: "LEAD",
      strength: 25,
      families: [{ family: "MONEY", bits: 25 }],
      firstSeen: "2023-05-01T09:00:00+08:00",
      lastSeen: "2025-01-01T09:00:00+08:00",
    } as unknown as RingLine;
    const counted = facets([ring], words.zh);
    expect(counted.grade.map(({ count }) => count)).toEqual([0, 0, 1]);
    expect(counted.family).toEqual([{ key: "MONEY", label: "资金", count: 1 }]);
    expect(counted.strength.map(({ count }) => count)).toEqual([1, 1, 1, 0, 0, 0]);
    expect(counted.year.map(({ key }) => key)).toEqual(["2023", "2024", "2025"]);
  });

  it("tells what is new since last time, and nothing to a reader who was never here", () => {
    expect([...since(["a", "b"], ["b", "c"]).fresh]).toEqual(["c"]);
    expect(since(["a", "b"], ["b", "c"]).gone).toBe(1);
    expect(since(null, ["a"]).fresh.size).toBe(0);
  });
});
