import type { RingQuery } from "../../generated/graphql";
import { relationWord } from "../../shared/graph/kinds";
import { day } from "../../shared/format";
import { useWords } from "../../shared/words";
import "./timeline.css";

type Ring = NonNullable<RingQuery["collusionRing"]>;
type Lot = Ring["lots"][number];

/** Who bid when, where something ties them, and who won: members down, lots along in the order of time. */
export function RingTimeline({
  ring,
  lots,
  lot,
  setLot,
  selected,
  onSelect,
}: {
  ring: Ring;
  lots: readonly Lot[];
  lot: string | undefined;
  setLot: (id: string) => void;
  selected: ReadonlySet<string>;
  onSelect: (ids: string[]) => void;
}) {
  const say = useWords();
  const told = new Map<string, Set<string>>();
  ring.subgraph.edges.forEach(({ from, to, relation }) => {
    const key = `${from} ${to}`;
    told.set(key, (told.get(key) ?? new Set<string>()).add(relation));
  });
  return (
    <div className="ring-timeline" role="region" aria-label={say.ring.timeline} tabIndex={0}>
      <table>
        <thead>
          <tr>
            <th />
            {lots.map(({ id, openedAt, name }) => (
              <th key={id} scope="col" className={id === lot ? "chosen" : ""}>
                <button
                  type="button"
                  title={name ?? id}
                  onClick={() => {
                    setLot(id);
                  }}
                >
                  {day(openedAt) || id}
                </button>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {ring.members.map(({ company }) => (
            <tr key={company.id} className={selected.has(company.id) ? "chosen" : ""}>
              <th scope="row">
                <button
                  type="button"
                  onClick={() => {
                    onSelect([company.id]);
                  }}
                >
                  {company.name ?? company.id}
                </button>
              </th>
              {lots.map(({ id, winners }) => {
                const relations = told.get(`Company:${company.id} Lot:${id}`);
                const ties = [...(relations ?? [])].filter(
                  (relation) => relation !== "BID_FOR" && relation !== "WON_BY",
                );
                const won = winners.some((winner) => winner.company.id === company.id);
                const words = [
                  ...(won ? [say.ring.won] : []),
                  ...(relations ? [say.ring.bid] : []),
                  ...ties.map((tie) => relationWord(tie, say)),
                ].join(" · ");
                return (
                  <td key={id} className={id === lot ? "chosen" : ""} title={words}>
                    {relations && (
                      <span className={`mark ${ties.length > 0 ? "tied" : ""}`}>{ties.length > 0 ? "■" : "●"}</span>
                    )}
                    {won && <span className="won">★</span>}
                    <span className="hidden-words">{words}</span>
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
      <p className="soft">
        <span className="mark tied">■</span> {say.ring.tied} <span className="mark">●</span> {say.ring.bid}{" "}
        <span className="won">★</span> {say.ring.won}
      </p>
    </div>
  );
}
