import { describe, expect, it } from "vitest";
import { zh } from "../../shared/zh";
import { csvOf } from "./csv";

const row = {
  __typename: "StatisticsRow" as const,
  key: "2026-1",
  title: "=1+1",
  issued: 53,
  received: 53,
  verified: 35,
  onTime: 30,
  founded: 25,
  unfounded: 10,
  filed: 25,
  transferred: 1,
  done: 20,
  overdue: 3,
  medianDays: null,
  rates: [
    {
      __typename: "Rate" as const,
      id: "VERIFIED",
      title: "核查率",
      numerator: 35,
      denominator: 53,
      percent: 66,
      definition: "",
    },
  ],
  unfoundedReasons: [],
};

describe("Statistics as CSV", () => {
  it("gives each rate with what it counts, and no formula", () => {
    const lines = csvOf([row], zh.statistics).split("\r\n");
    expect(lines[0]).toContain("核查率 %,核查率,核查率");
    expect(lines[1]).toBe("'=1+1,53,53,35,30,25,10,25,1,20,3,,66,35,53");
  });
});
