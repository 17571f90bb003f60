import { Button, Input, Tag } from "antd";
import { useEffect, useState } from "react";
import {
  ConsoleHistoryDocument,
  ForgetConsoleHistoryDocument,
  type ConsoleHistoryQuery,
} from "../../generated/graphql";
import { Answered } from "../../shared/Answered";
import { change, useAnswer } from "../../shared/client";
import { minute, number } from "../../shared/format";
import { useLanguage, useWords } from "../../shared/words";

type Run = ConsoleHistoryQuery["consoleHistory"][number];

/** What one ran, the latest first. */
export function HistoryList({ runs, choose }: { runs: number; choose: (run: Run) => void }) {
  const say = useWords();
  const language = useLanguage();
  const [text, setText] = useState("");
  const answer = useAnswer(ConsoleHistoryDocument, { text: text === "" ? null : text });
  const { again } = answer;
  useEffect(() => {
    if (runs > 0) {
      again();
    }
    // Asked again after every run.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [runs]);
  return (
    <>
      <Input.Search
        allowClear
        size="small"
        aria-label={say.console.find}
        placeholder={say.console.find}
        onSearch={setText}
      />
      <Answered answer={answer}>
        {({ consoleHistory }) => (
          <>
            <ul className="console-list">
              {consoleHistory.map((run) => (
                <li key={run.id}>
                  <button
                    type="button"
                    onClick={() => {
                      choose(run);
                    }}
                  >
                    <code>{run.statement.slice(0, 160)}</code>
                    <small>
                      {minute(run.at)} · {number(run.rows, language)} {say.console.rows} ·{" "}
                      {number(run.milliseconds, language)} ms {run.status !== "OK" && <Tag>{run.status}</Tag>}
                    </small>
                  </button>
                </li>
              ))}
              {consoleHistory.length === 0 && <li className="soft">{say.console.noneRun}</li>}
            </ul>
            {consoleHistory.length > 0 && (
              <Button
                size="small"
                type="text"
                danger
                onClick={() => {
                  void change(ForgetConsoleHistoryDocument, {}).then(again);
                }}
              >
                {say.console.forget}
              </Button>
            )}
          </>
        )}
      </Answered>
    </>
  );
}
