import { money } from "../../shared/format";
import { relationWord } from "../../shared/graph/kinds";
import { useLanguage, useWords } from "../../shared/words";
import type { ChainQuery } from "../../generated/graphql";
import { endName, laneOf, type Lane } from "./party";
import "./lanes.css";

type Chain = NonNullable<ChainQuery["licenceLendingChain"]>;

const lanes: readonly Lane[] = ["money", "people", "site"];

/** The steps of a chain along time, money above people above sites; what happened before an award is marked, and contracts stand as lines. */
export function Lanes({ chain, open }: { chain: Chain; open: (finding: string) => void }) {
  const say = useWords();
  const language = useLanguage();
  const dated = chain.steps.flatMap((step) => (step.at ? [{ ...step, time: Date.parse(step.at) }] : []));
  const signed = chain.contracts.flatMap(({ id, signedOn }) =>
    signedOn ? [{ id, signedOn, time: Date.parse(signedOn) }] : [],
  );
  const times = [...dated, ...signed].map(({ time }) => time);
  if (times.length === 0) {
    return <p className="soft">{say.chain.noSteps}</p>;
  }
  const [first, last] = [Math.min(...times), Math.max(...times)];
  const room = Math.max((last - first) * 0.04, 86_400_000 * 10);
  const share = (time: number) => ((time - first + room) / (last - first + 2 * room)) * 100;
  return (
    <div className="lanes">
      {lanes.map((lane) => {
        const rows: number[] = [];
        const steps = dated
          .filter(({ relation }) => laneOf(relation) === lane)
          .sort((one, other) => one.time - other.time);
        const placed = steps.map((step) => {
          const x = share(step.time);
          const free = rows.findIndex((until) => until < x);
          const row = free < 0 ? rows.length : free;
          rows[row] = x + 1.6;
          return { step, x, row };
        });
        return (
          <section key={lane} className={`lane ${lane}`} aria-label={say.chain.lane[lane]}>
            <h3>{say.chain.lane[lane]}</h3>
            <div className="lane-line" style={{ height: Math.max(1, rows.length) * 20 + 12 }}>
              {signed.map(({ id, signedOn, time }) => (
                <span
                  key={id}
                  className="signed"
                  style={{ left: `${String(share(time))}%` }}
                  title={`${say.chain.award} ${id} ${signedOn}`}
                />
              ))}
              {placed.map(({ step, x, row }) => {
                const words = `${step.at ?? ""} ${endName(step.from)} → ${relationWord(step.relation, say)} → ${endName(step.to)}${
                  step.amount ? ` ${money(step.amount, language)}` : ""
                }${step.beforeAward ? ` · ${say.chain.beforeAward}` : ""}`;
                return (
                  <button
                    key={step.ordinal}
                    type="button"
                    className={step.beforeAward ? "step before" : "step"}
                    style={{ left: `${String(x)}%`, top: row * 20 + 6 }}
                    title={words}
                    aria-label={words}
                    onClick={() => {
                      if (step.finding) {
                        open(step.finding.id);
                      }
                    }}
                  >
                    {step.ordinal}
                  </button>
                );
              })}
            </div>
          </section>
        );
      })}
      <div className="lanes-ends soft">
        <span>{new Date(first).toISOString().slice(0, 10)}</span>
        <span>
          <span className="step before sample" /> {say.chain.beforeAward} <span className="step sample" />{" "}
          {say.chain.afterAward} <span className="signed sample" /> {say.chain.award}
        </span>
        <span>{new Date(last).toISOString().slice(0, 10)}</span>
      </div>
    </div>
  );
}
