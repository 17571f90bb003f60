import type { Language } from "./words";

/** Money in yuan, as people say it: 万 and 亿 in Chinese, k, m and bn in English, with three figures that matter. */
export function money(yuan: number, language: Language): string {
  const sign = yuan < 0 ? "−" : "";
  const amount = Math.abs(yuan);
  const units: readonly [number, string][] =
    language === "zh"
      ? [
          [1e8, " 亿元"],
          [1e4, " 万元"],
          [1, " 元"],
        ]
      : [
          [1e9, " bn"],
          [1e6, " m"],
          [1e3, " k"],
          [1, ""],
        ];
  const [size, unit] = units.find(([least]) => amount >= least) ?? [1, language === "zh" ? " 元" : ""];
  const figure = amount / size;
  const digits = figure >= 100 ? 0 : figure >= 10 ? 1 : 2;
  const text = number(figure, language, size === 1 ? (Number.isInteger(amount) ? 0 : 2) : digits);
  return language === "zh" ? `${sign}${text}${unit}` : `${sign}¥${text}${unit}`;
}

/** Money in yuan to the last fen. */
export function exactMoney(yuan: number): string {
  return `¥${number(yuan, "en", 2)}`;
}

export function number(value: number, language: Language, digits = 0): string {
  return value.toLocaleString(language === "zh" ? "zh-CN" : "en-GB", {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
}

/** A share, 0.0123 as 1.2 %. */
export function percent(share: number, digits = 1): string {
  return `${(share * 100).toFixed(digits)}%`;
}

/** The day of a day or a time, as files write it: 2026-03-02. Stored times are Beijing time and are not shifted. */
export function day(value: string | null | undefined): string {
  return value?.slice(0, 10) ?? "";
}

/** A time to the minute: 2026-03-02 09:00. */
export function minute(value: string | null | undefined): string {
  return value === null || value === undefined ? "" : `${value.slice(0, 10)} ${value.slice(11, 16)}`.trim();
}
