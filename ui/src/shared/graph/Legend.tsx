import { EyeInvisibleOutlined, EyeOutlined } from "@ant-design/icons";
import { useWords } from "../words";
import { labelWord, lookOf, type Shape } from "./kinds";

/** What the forms and colours mean, with counts; a click selects all of a kind, the eye hides it. */
export function Legend({
  counts,
  select,
  hidden,
  toggle,
}: {
  counts: ReadonlyMap<string, number>;
  select: (label: string) => void;
  hidden?: readonly string[];
  toggle?: (label: string) => void;
}) {
  const say = useWords();
  return (
    <section className="legend" aria-label={say.graph.legend}>
      <ul>
        {[...counts].map(([label, count]) => {
          const off = hidden?.includes(label) === true;
          return (
            <li key={label}>
              <button
                type="button"
                className={off ? "off" : ""}
                onClick={() => {
                  select(label);
                }}
              >
                <ShapeSign label={label} />
                {labelWord(label, say)} <span className="count">{count}</span>
              </button>
              {toggle && (
                <button
                  type="button"
                  aria-label={`${labelWord(label, say)}: ${off ? "+" : "−"}`}
                  aria-pressed={off}
                  onClick={() => {
                    toggle(label);
                  }}
                >
                  {off ? <EyeInvisibleOutlined /> : <EyeOutlined />}
                </button>
              )}
            </li>
          );
        })}
      </ul>
      <p>
        {toggle ? `${say.graph.legendHelp} ` : ""}
        {say.graph.inferred}
      </p>
    </section>
  );
}

const outlines: Record<Shape, string> = {
  rectangle: "2,2 14,2 14,14 2,14",
  diamond: "8,1 15,8 8,15 1,8",
  pentagon: "8,1 15,6.5 12.4,15 3.6,15 1,6.5",
  octagon: "5,1 11,1 15,5 15,11 11,15 5,15 1,11 1,5",
  barrel: "2,3 5,2 11,2 14,3 14,13 11,14 5,14 2,13",
  rhomboid: "1,3 11,3 15,13 5,13",
  tag: "1,3 10,3 15,8 10,13 1,13",
  "cut-rectangle": "4,2 12,2 15,5 15,11 12,14 4,14 1,11 1,5",
  triangle: "8,1 15,14 1,14",
  star: "8,1 10,6 15,6 11,9.5 12.5,15 8,11.7 3.5,15 5,9.5 1,6 6,6",
  ellipse: "",
};

/** The form of a kind of thing, small. */
export function ShapeSign({ label }: { label: string }) {
  const { shape, colour } = lookOf(label);
  return (
    <svg width="14" height="14" viewBox="0 0 16 16" aria-hidden="true">
      {shape === "ellipse" ? (
        <circle cx="8" cy="8" r="6.5" fill={colour} />
      ) : (
        <polygon points={outlines[shape]} fill={colour} />
      )}
    </svg>
  );
}
