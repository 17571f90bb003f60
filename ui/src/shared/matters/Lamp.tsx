import { Tag, Tooltip } from "antd";
import type { Lamp as LampName } from "../../generated/graphql";
import { day } from "../format";
import { useWords } from "../words";

const signs: Record<LampName, string> = { GREEN: "●", YELLOW: "▲", RED: "■" };

/** How much of a term is left, by colour, sign and words. */
export function Lamp({
  lamp,
  workdays,
  dueOn,
}: {
  lamp: LampName | null | undefined;
  workdays?: number | null;
  dueOn?: string | null;
}) {
  const say = useWords();
  if (lamp === null || lamp === undefined) {
    return null;
  }
  return (
    <Tooltip title={dueOn ? say.matters.due(day(dueOn)) : undefined}>
      <Tag className={`lamp ${lamp.toLowerCase()}`}>
        <span aria-hidden="true">{signs[lamp]}</span> {say.matters.lamp[lamp]}
        {workdays !== null && workdays !== undefined && ` · ${say.matters.workdays(workdays)}`}
      </Tag>
    </Tooltip>
  );
}
