import { Button, Empty, Skeleton } from "antd";
import type { ReactNode } from "react";
import type { Answer } from "./client";
import { ErrorPanel } from "./ErrorPanel";
import { useWords } from "./words";

/** Draws an answer when it is there; says so while it is read, when it failed, and when there is nothing in it. */
export function Answered<Data>({
  answer,
  empty,
  emptyText,
  children,
}: {
  answer: Answer<Data>;
  empty?: (data: Data) => boolean;
  emptyText?: ReactNode;
  children: (data: Data) => ReactNode;
}) {
  const say = useWords();
  if (answer.data === undefined) {
    return answer.error === undefined ? (
      <div role="status" aria-label={say.state.loading} className="reading">
        <Skeleton active paragraph={{ rows: 6 }} />
      </div>
    ) : (
      <ErrorPanel error={answer.error} again={answer.again} />
    );
  }
  return (
    <>
      {answer.error !== undefined && <ErrorPanel error={answer.error} again={answer.again} partly />}
      {empty?.(answer.data) === true ? <Nothing>{emptyText}</Nothing> : children(answer.data)}
    </>
  );
}

/** An empty place that says why, and what to do. */
export function Nothing({ children, action }: { children?: ReactNode; action?: { label: string; run: () => void } }) {
  const say = useWords();
  return (
    <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={children ?? say.state.empty}>
      {action && <Button onClick={action.run}>{action.label}</Button>}
    </Empty>
  );
}
