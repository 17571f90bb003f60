import { number } from "./format";
import { useLanguage } from "./words";

export interface Bar {
  readonly key: string;
  readonly label: string;
  readonly count: number;
}

/** Counts as bars that filter when clicked: what is chosen is filled, the rest stays visible. */
export function Histogram({
  title,
  bars,
  chosen,
  choose,
  across = false,
}: {
  title: string;
  bars: readonly Bar[];
  chosen: string | null;
  /** Told the key of a bar, or null for the one that was chosen already. */
  choose: (key: string | null) => void;
  /** Bars stand beside each other, for years and sizes. */
  across?: boolean;
}) {
  const language = useLanguage();
  const most = Math.max(1, ...bars.map(({ count }) => count));
  return (
    <section className={across ? "histogram across" : "histogram"} aria-label={title}>
      <h3>{title}</h3>
      <ul>
        {bars.map(({ key, label, count }) => (
          <li key={key}>
            <button
              type="button"
              aria-pressed={key === chosen}
              className={chosen === null || key === chosen ? "" : "off"}
              onClick={() => {
                choose(key === chosen ? null : key);
              }}
            >
              <span className="label">{label}</span>
              <span className="track">
                <span
                  className="fill"
                  style={
                    across
                      ? { height: `${String((count / most) * 100)}%` }
                      : { width: `${String((count / most) * 100)}%` }
                  }
                />
              </span>
              <span className="count">{number(count, language)}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
