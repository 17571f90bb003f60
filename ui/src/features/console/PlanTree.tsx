import { Tree } from "antd";
import type { ExplainCypherQuery } from "../../generated/graphql";
import { number } from "../../shared/format";
import { useLanguage, useWords } from "../../shared/words";

type Plan = ExplainCypherQuery["explainCypher"];
type Step = Plan["steps"][number];

/** How the database would answer: the last step on top, each with the rows it expects. */
export function PlanTree({ plan }: { plan: Plan }) {
  const say = useWords();
  const language = useLanguage();
  return <Tree showLine selectable={false} defaultExpandAll treeData={nested(plan.steps)} titleRender={title} />;

  function title({ step }: Nested) {
    return (
      <>
        <strong>{step.operator}</strong> {step.details && <code>{step.details}</code>}{" "}
        {step.estimatedRows !== undefined && step.estimatedRows !== null && (
          <small className="soft">
            {say.console.expected(number(step.estimatedRows, language, step.estimatedRows < 10 ? 1 : 0))}
          </small>
        )}
      </>
    );
  }
}

interface Nested {
  readonly key: number;
  readonly step: Step;
  readonly children: Nested[];
}

/** The steps below those that they lead to. */
function nested(steps: readonly Step[]): Nested[] {
  const roots: Nested[] = [];
  const above: Nested[] = [];
  steps.forEach((step, key) => {
    const node: Nested = { key, step, children: [] };
    (above[step.level - 1]?.children ?? roots).push(node);
    above[step.level] = node;
  });
  return roots;
}
