import { Timeline } from "antd";
import type { MatterStepFieldsFragment } from "../../generated/graphql";
import { minute } from "../format";
import { useWords } from "../words";

/** What was done in a matter, the latest first. */
export function Steps({ steps }: { steps: readonly MatterStepFieldsFragment[] }) {
  const say = useWords();
  return (
    <Timeline
      items={[...steps]
        .sort((one, other) => other.ordinal - one.ordinal)
        .map((step) => ({
          key: step.ordinal,
          content: (
            <>
              <strong>{step.title}</strong> <span className="soft">v{step.ordinal}</span>
              <br />
              {step.actor} · <span className="figure">{minute(step.at)}</span>
              {step.reason && (
                <>
                  {" "}
                  · {say.matters.reason}：{step.reason}
                </>
              )}
              {step.note && <p className="step-note">{step.note}</p>}
            </>
          ),
        }))}
    />
  );
}
