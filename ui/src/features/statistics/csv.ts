import type { StatisticsQuery } from "../../generated/graphql";

type Row = StatisticsQuery["caseStatistics"][number];

const counts = [
  "issued",
  "received",
  "verified",
  "onTime",
  "founded",
  "unfounded",
  "filed",
  "transferred",
  "done",
  "overdue",
  "medianDays",
] as const;

type Heads = Readonly<Record<(typeof counts)[number], string>> & { readonly group: string; readonly of: string };

/** The rows as a table for spreadsheets: each rate with numerator and denominator, and no cell that could run as a formula. */
export function csvOf(rows: readonly Row[], say: Heads): string {
  const rates = rows.at(-1)?.rates ?? [];
  const lines = [
    [
      say.group,
      ...counts.map((name) => say[name]),
      ...rates.flatMap(({ title }) => [`${title} %`, title, `${title} ${say.of}`]),
    ],
    ...rows.map((row) => [
      row.title || row.key,
      ...counts.map((name) => row[name] ?? ""),
      ...rates.flatMap(({ id }) => {
        const rate = row.rates.find((one) => one.id === id);
        return [rate?.percent ?? "", rate?.numerator ?? "", rate?.denominator ?? ""];
      }),
    ]),
  ];
  return `\uFEFF${lines.map((cells) => cells.map(cell).join(",")).join("\r\n")}\r\n`;
}

function cell(value: string | number): string {
  const text = String(value);
  const safe = typeof value === "string" && /^[=+\-@\t\r\n＝＋－＠]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
