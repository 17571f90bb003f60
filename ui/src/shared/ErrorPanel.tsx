import { Alert, Button, Descriptions } from "antd";
import type { CombinedError } from "@urql/core";
import { useWords } from "./words";

interface Problem {
  readonly message: string;
  readonly details: readonly (readonly [string, string])[];
}

/** Why there is no answer: what the service says, with code, limit, actual number and trace, and a way to try again. */
export function ErrorPanel({ error, again, partly = false }: { error: Error; again?: () => void; partly?: boolean }) {
  const say = useWords();
  const problems = problemsOf(error, say.state);
  return (
    <Alert
      role="alert"
      type={partly ? "warning" : "error"}
      showIcon
      title={partly ? say.state.partly : say.state.errorTitle}
      description={problems.map(({ message, details }) => (
        <div key={message}>
          <p className="problem">{message}</p>
          {details.length > 0 && (
            <Descriptions
              size="small"
              column={4}
              items={details.map(([label, value]) => ({ key: label, label, children: <code>{value}</code> }))}
            />
          )}
        </div>
      ))}
      action={
        again && (
          <Button size="small" onClick={again}>
            {say.state.retry}
          </Button>
        )
      }
    />
  );
}

/** What can be told of a failure; the same sentence once. */
export function problemsOf(
  error: Error,
  say: {
    unreachable: string;
    code: string;
    limit: string;
    actual: string;
    trace: string;
    retryable: string;
    yes: string;
    no: string;
  },
): Problem[] {
  const combined = error as Partial<CombinedError>;
  if (combined.networkError) {
    return [{ message: say.unreachable, details: [[say.code, combined.networkError.message]] }];
  }
  const problems = (combined.graphQLErrors ?? []).map(({ message, extensions }) => ({
    message,
    details: (
      [
        [say.code, extensions.code ?? extensions.classification],
        [say.limit, extensions.limit],
        [say.actual, extensions.actual],
        [say.trace, extensions.traceId],
        [
          say.retryable,
          extensions.retryable === undefined ? undefined : extensions.retryable === true ? say.yes : say.no,
        ],
      ] as const
    ).flatMap(([label, value]) => (value === undefined || value === null ? [] : [[label, asText(value)] as const])),
  }));
  const unlike = problems.filter(
    (one, place) => problems.findIndex(({ message }) => message === one.message) === place,
  );
  return unlike.length > 0 ? unlike : [{ message: error.message, details: [] }];
}

function asText(value: unknown): string {
  return typeof value === "string" ? value : JSON.stringify(value);
}
