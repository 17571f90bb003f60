import { useNavigate } from "react-router";
import { ConstructorTimelineDocument, type ConstructorTimelineQuery, type TimelineLane } from "../generated/graphql";
import { at } from "./addresses";
import { Answered } from "./Answered";
import { BehindButton } from "./Behind";
import { useAnswer } from "./client";
import { percent } from "./format";
import { Panel } from "./Page";
import { useWords } from "./words";
import timeline from "@cypher/graph/constructor-timeline.cypher?raw";
import "./timeline.css";

type Entry = NonNullable<ConstructorTimelineQuery["constructor"]>["timeline"][number];

const lanes: readonly TimelineLane[] = ["REGISTERED", "INSURED", "NAMED_IN_BID", "IN_CHARGE", "ON_SITE", "ATTENDED"];

/** Where a constructor was registered and insured, which bids name the person, which sites the person heads, and where the person was, along one time. */
export function ConstructorTimeline({ registrationNumber }: { registrationNumber: string }) {
  const say = useWords();
  const answer = useAnswer(ConstructorTimelineDocument, { registrationNumber });
  const person = answer.data?.constructor?.person;
  return (
    <Panel
      title={
        <>
          {say.chain.timeline}{" "}
          <small className="soft">
            {person && (person.name ?? person.maskedNumber)} {registrationNumber}
          </small>
        </>
      }
      extra={
        <BehindButton asked={answer.asked} cypher={[{ name: "graph/constructor-timeline.cypher", text: timeline }]} />
      }
    >
      <Answered
        answer={answer}
        empty={(data) => (data.constructor?.timeline.length ?? 0) === 0}
        emptyText={say.people.noTimeline}
      >
        {(data) => <Drawing entries={data.constructor?.timeline ?? []} />}
      </Answered>
    </Panel>
  );
}

function Drawing({ entries }: { entries: readonly Entry[] }) {
  const say = useWords();
  const go = useNavigate();
  const today = new Date().toISOString().slice(0, 10);
  const starts = entries.map(({ from }) => from);
  const ends = entries.map(({ from, until }) => until ?? (from > today ? from : from));
  const first = starts.reduce((one, other) => (one < other ? one : other));
  const last = [...starts, ...ends].reduce((one, other) => (one > other ? one : other));
  const [from, until] = [Date.parse(first), Date.parse(last) + 86_400_000 * 31];
  const share = (day: string) => ((Date.parse(day) - from) / Math.max(1, until - from)) * 100;
  const companies = [...new Set(entries.flatMap(({ company }) => (company ? [company.id] : [])))];
  const years = Array.from(
    { length: Number(last.slice(0, 4)) - Number(first.slice(0, 4)) + 1 },
    (_, place) => Number(first.slice(0, 4)) + place,
  );
  return (
    <div className="constructor-timeline">
      {lanes.map((lane) => {
        const of = entries.filter((entry) => entry.lane === lane);
        const rows: string[] = [];
        const placed = of.map((entry) => {
          const free = rows.findIndex((end) => end < entry.from);
          const row = free < 0 ? rows.length : free;
          rows[row] = entry.until ?? (lane === "NAMED_IN_BID" ? entry.from : last);
          return { entry, row };
        });
        return (
          <section key={lane} aria-label={say.people.lane[lane]}>
            <h3>{say.people.lane[lane]}</h3>
            <div className="lane-plot" style={{ height: Math.max(1, rows.length) * 16 + 6 }}>
              {years.map((year) => (
                <span
                  key={year}
                  className="year"
                  style={{ left: `${String(Math.max(0, share(`${String(year)}-01-01`)))}%` }}
                />
              ))}
              {placed.map(({ entry, row }, place) => {
                const left = Math.max(0, share(entry.from));
                const right = lane === "NAMED_IN_BID" ? left + 0.5 : Math.min(100, share(entry.until ?? last) + 0.4);
                const words = `${entry.from} – ${entry.until ?? "…"} ${entry.company?.name ?? entry.company?.id ?? ""} ${entry.caption ?? ""}${
                  entry.share === null || entry.share === undefined ? "" : ` ${percent(entry.share, 0)}`
                }${entry.elsewhere ? ` · ${say.people.elsewhere}` : ""}`;
                return (
                  <button
                    key={place}
                    type="button"
                    className={`entry c${String(companies.indexOf(entry.company?.id ?? "") % 6)} ${entry.elsewhere ? "elsewhere" : ""}`}
                    style={{
                      left: `${String(left)}%`,
                      width: `${String(Math.max(0.6, right - left))}%`,
                      top: row * 16 + 3,
                      opacity:
                        entry.share === null || entry.share === undefined ? 1 : 0.3 + 0.7 * Math.min(1, entry.share),
                    }}
                    title={words}
                    aria-label={words}
                    onClick={() => {
                      if (entry.company) {
                        void go(at.company(entry.company.id));
                      }
                    }}
                  >
                    {right - left > 9 ? (entry.company?.name ?? entry.caption) : ""}
                  </button>
                );
              })}
            </div>
          </section>
        );
      })}
      <div className="years soft">
        {years.map((year) => (
          <span key={year} style={{ left: `${String(Math.max(0, share(`${String(year)}-01-01`)))}%` }}>
            {year}
          </span>
        ))}
      </div>
      <p className="soft">{say.people.timelineHelp}</p>
    </div>
  );
}
