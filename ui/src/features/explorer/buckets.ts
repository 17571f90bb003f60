import type { GraphEdge } from "../../shared/graph/scene";

export type Grain = "year" | "month" | "day";

/** Relations counted by the year, month or day they begin; those without a day are counted apart. At most 400 bars: of longer times the latest. */
export function buckets(
  edges: readonly GraphEdge[],
  grain: Grain,
): { bars: { begin: string; count: number }[]; undated: number } {
  const counts = new Map<string, number>();
  let undated = 0;
  for (const { since, until, times } of edges) {
    const day = since ?? until;
    if (day === null) {
      undated += times;
    } else {
      const begin = beginOf(day, grain);
      counts.set(begin, (counts.get(begin) ?? 0) + times);
    }
  }
  const begins = [...counts.keys()].sort();
  const [first, last] = [begins[0], begins.at(-1)];
  const bars: { begin: string; count: number }[] = [];
  if (first !== undefined && last !== undefined) {
    for (let begin = first; begin <= last && bars.length < 20_000; begin = next(begin, grain)) {
      bars.push({ begin, count: counts.get(begin) ?? 0 });
    }
  }
  return { bars: bars.slice(-400), undated };
}

export function beginOf(day: string, grain: Grain): string {
  return grain === "year" ? `${day.slice(0, 4)}-01-01` : grain === "month" ? `${day.slice(0, 7)}-01` : day;
}

export function endOf(begin: string, grain: Grain): string {
  return shifted(next(begin, grain), -1);
}

function next(begin: string, grain: Grain): string {
  const [year = 0, month = 1] = begin.split("-").map(Number);
  return grain === "year"
    ? `${String(year + 1)}-01-01`
    : grain === "month"
      ? `${String(month === 12 ? year + 1 : year)}-${String(month === 12 ? 1 : month + 1).padStart(2, "0")}-01`
      : shifted(begin, 1);
}

function shifted(day: string, days: number): string {
  const time = new Date(`${day}T00:00:00Z`);
  time.setUTCDate(time.getUTCDate() + days);
  return time.toISOString().slice(0, 10);
}
