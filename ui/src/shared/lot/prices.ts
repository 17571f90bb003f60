import type { LotPictureQuery } from "../../generated/graphql";

export type Picture = LotPictureQuery["pricePicture"];
export type Pattern = Picture["patterns"][number];
export type PricedBid = Picture["bids"][number];

/** The one number of a bid that can be drawn beside the others: its price, or where rates are bid, its share of the ceiling. */
export function priceOf(bid: PricedBid): number | null {
  return bid.price ?? bid.shareOfCeiling ?? null;
}

export function markOf(
  mark: { price?: number | null; shareOfCeiling?: number | null } | null | undefined,
): number | null {
  return mark?.price ?? mark?.shareOfCeiling ?? null;
}

/** From the least to the greatest of what is drawn, with a little room at both ends. */
export function range(values: readonly number[]): { from: number; until: number } {
  if (values.length === 0) {
    return { from: 0, until: 1 };
  }
  const [from, until] = [Math.min(...values), Math.max(...values)];
  const room = (until - from) * 0.06 || Math.abs(from) * 0.02 || 1;
  return { from: from - room, until: until + room };
}

/** The lines of equal steps through the prices of a pattern, as many as its bids reach over. */
export function gridLines(pattern: Pattern, bids: readonly PricedBid[]): number[] {
  const members = new Set(pattern.companies.map(({ id }) => id));
  const prices = bids
    .filter(({ company }) => members.has(company.id))
    .flatMap((bid) => priceOf(bid) ?? [])
    .sort((one, other) => one - other);
  const [first, last] = [prices[0], prices.at(-1)];
  if (pattern.grid === null || pattern.grid === undefined || first === undefined || last === undefined) {
    return [];
  }
  const { kind, ratio } = pattern.grid;
  const step = markOf(pattern.grid.difference);
  const lines = [first];
  while (lines.length < 60) {
    const before = lines.at(-1) ?? first;
    const next = kind === "RATIO" && ratio ? before * (1 + ratio) : step ? before + step : Infinity;
    if (!(next > before) || next > last + (next - before) * 0.3) {
      break;
    }
    lines.push(next);
  }
  return lines;
}
