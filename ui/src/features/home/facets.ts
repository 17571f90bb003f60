import type { Family, Grade, RingFilter, RingOrder, RingsQuery } from "../../generated/graphql";
import type { Bar } from "../../shared/Histogram";
import type { Words } from "../../shared/words";

export type RingLine = RingsQuery["collusionRings"]["edges"][number]["node"];

export const strengths = [0, 10, 20, 40, 80, 160] as const;

export const orders: readonly RingOrder[] = [
  "STRENGTH",
  "FALSE_ALARM_RATE",
  "MEMBERS",
  "LOTS",
  "AMOUNT",
  "LAST_SEEN",
  "FIRST_SEEN",
];

/** What the address asks for: filters and order live there, so that a link shows the same list. */
export function filterOf(address: URLSearchParams): RingFilter {
  const filter: RingFilter = {};
  const [grade, family, strength, year] = ["grade", "family", "strength", "year"].map((name) => address.get(name));
  if (grade) {
    filter.grade = grade as Grade;
  }
  if (family) {
    filter.family = family as Family;
  }
  if (strength) {
    filter.minimumStrength = Number(strength);
  }
  if (year) {
    filter.from = `${year}-01-01`;
    filter.until = `${year}-12-31`;
  }
  return filter;
}

export function orderOf(address: URLSearchParams): RingOrder {
  return orders.find((order) => order === address.get("order")) ?? "STRENGTH";
}

/** Counts of all rings by grade, family, strength and year. */
export function facets(
  rings: readonly RingLine[],
  say: Words,
): Record<"grade" | "family" | "strength" | "year", Bar[]> {
  const count = (of: (ring: RingLine) => boolean) => rings.filter(of).length;
  const years = [...new Set(rings.flatMap((ring) => yearsOf(ring)))].sort();
  return {
    grade: (["DEEMED", "NEEDS_EXPLANATION", "LEAD"] as const).map((grade) => ({
      key: grade,
      label: say.grade[grade],
      count: count((ring) => ring.grade === grade),
    })),
    family: (Object.keys(say.family) as Family[])
      .map((family) => ({
        key: family,
        label: say.family[family],
        count: count((ring) => ring.families.some((one) => one.family === family)),
      }))
      .filter((bar) => bar.count > 0),
    strength: strengths.map((least) => ({
      key: String(least),
      label: `≥ ${String(least)}`,
      count: count((ring) => ring.strength >= least),
    })),
    year: years.map((year) => ({ key: year, label: year, count: count((ring) => yearsOf(ring).includes(year)) })),
  };
}

function yearsOf({ firstSeen, lastSeen }: RingLine): string[] {
  const [from, until] = [Number(firstSeen?.slice(0, 4)), Number(lastSeen?.slice(0, 4))];
  return from > 0 && until >= from ? Array.from({ length: until - from + 1 }, (_, place) => String(from + place)) : [];
}

/** Rings that were not there when the reader was last here, and how many of those are gone. */
export function since(
  before: readonly string[] | null,
  now: readonly string[],
): { fresh: ReadonlySet<string>; gone: number } {
  if (before === null) {
    return { fresh: new Set(), gone: 0 };
  }
  return {
    fresh: new Set(now.filter((id) => !before.includes(id))),
    gone: before.filter((id) => !now.includes(id)).length,
  };
}
