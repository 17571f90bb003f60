import type { CompanyQuery } from "../../generated/graphql";

export type Company = NonNullable<CompanyQuery["company"]>;

export interface Counted {
  readonly id: string;
  readonly name: string | null | undefined;
  readonly lots: number;
}

/** The ten that occur most often in some lots: buyers, agencies, or other winners. */
export function topTen(things: readonly ({ id: string; name?: string | null } | null | undefined)[]): Counted[] {
  const counts = new Map<string, Counted>();
  for (const thing of things) {
    if (thing) {
      counts.set(thing.id, { id: thing.id, name: thing.name, lots: (counts.get(thing.id)?.lots ?? 0) + 1 });
    }
  }
  return [...counts.values()]
    .sort((one, other) => other.lots - one.lots || one.id.localeCompare(other.id))
    .slice(0, 10);
}

export function won({ id, wins }: Company, lotId: string): boolean {
  return wins.some((win) => win.id === lotId) && id !== "";
}

/** Values of devices and files by which findings tie this company to others, with those others. */
export function traces(
  company: Company,
): { kind: string; value: string; node: string | null; others: { id: string; name: string | null }[] }[] {
  const found = new Map<
    string,
    { kind: string; value: string; node: string | null; others: Map<string, string | null> }
  >();
  for (const { evidence, subjects } of company.findings) {
    const names = new Map(subjects.flatMap(({ company: one }) => (one ? [[one.id, one.name ?? null] as const] : [])));
    const own = new Set(
      evidence.filter(({ companyId }) => companyId === company.id).map(({ kind, value }) => `${kind} ${value}`),
    );
    for (const { kind, family, value, companyId, node, admissible } of evidence) {
      const key = `${kind} ${value}`;
      if (admissible && own.has(key) && ["DEVICE", "SOFTWARE", "NETWORK", "CONTACT", "MONEY"].includes(family)) {
        const trace = found.get(key) ?? {
          kind,
          value,
          node: node?.id ?? null,
          others: new Map<string, string | null>(),
        };
        if (companyId !== company.id) {
          trace.others.set(companyId, names.get(companyId) ?? null);
        }
        found.set(key, trace);
      }
    }
  }
  return [...found.values()]
    .filter(({ others }) => others.size > 0)
    .map((trace) => ({ ...trace, others: [...trace.others].map(([id, name]) => ({ id, name })) }));
}
