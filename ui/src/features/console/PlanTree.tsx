import { Tree, type TreeDataNode as DataNode } from "antd";
import type { ExplainCypherQuery } from "../../generated/graphql";
import { number } from "../../shared/format";
import { useLanguage, useWords } from "../../shared/words";

type Plan = ExplainCypherQuery["explainCypher"];

interface Step {
  readonly operator: string;
  readonly details?: string | null;
  readonly estimatedRows?: number | null;
  readonly children?: readonly Step[];
}

/** How the database would answer: the last step on top, each with the rows it expects. */
export function PlanTree({ plan }: { plan: Plan }) {
  const say = useWords();
  const language = useLanguage();
  const drawn = (step: Step, key: string): DataNode => ({
    key,
    title: (
      <>
        <strong>{step.operator}</strong> {step.details && <code>{step.details}</code>}{" "}
        {step.estimatedRows !== null && step.estimatedRows !== undefined && (
          <small className="soft">
            {say.console.expected(number(step.estimatedRows, language, step.estimatedRows < 10 ? 1 : 0))}
          </small>
        )}
      </>
    ),
    children: (step.children ?? []).map((child, place) => drawn(child, `${key}-${String(place)}`)),
  });
  return <Tree showLine selectable={false} defaultExpandAll treeData={[drawn(plan, "0")]} />;
}
