import { Alert, App, Button, Empty, Flex, Splitter, Tabs, Tooltip } from "antd";
import { useMemo, useState } from "react";
import { useSearchParams } from "react-router";
import {
  CancelCypherDocument,
  ConsoleDocument,
  ExplainCypherDocument,
  RunCypherDocument,
  type ConsoleQuery,
  type ExplainCypherQuery,
  type ResultFragment,
} from "../../generated/graphql";
import { Answered } from "../../shared/Answered";
import { change, fetchAnswer, useAnswer } from "../../shared/client";
import { ErrorPanel } from "../../shared/ErrorPanel";
import { number } from "../../shared/format";
import { Page, Panel } from "../../shared/Page";
import { useLanguage, useWords } from "../../shared/words";
import { CypherEditor } from "./CypherEditor";
import { HistoryList } from "./HistoryList";
import { LibraryList } from "./LibraryList";
import { ParameterForm, type Values } from "./ParameterForm";
import { PlanTree } from "./PlanTree";
import { parametersOf } from "./result";
import { ResultView } from "./ResultView";
import { SavedList } from "./SavedList";
import { SaveQueryDialog } from "./SaveQueryDialog";
import "./console.css";

type LibraryQuery = ConsoleQuery["queryLibrary"][number];
type Plan = ExplainCypherQuery["explainCypher"];

const first =
  "MATCH (company:Company)-[:SUBMITTED]->(bid:Bid)-[:FOR_LOT]->(lot:Lot)\nRETURN company, bid, lot\nLIMIT 25";

/** Cypher for analysts: an editor, a library of ready queries, results as table and graph, plans, history, and queries that are kept. */
export function ConsolePage() {
  const say = useWords();
  const answer = useAnswer(ConsoleDocument, {});
  return (
    <Page title={say.navigation.console} subtitle={say.console.subtitle} wide>
      <Answered answer={answer}>{(data) => <Desk data={data} again={answer.again} />}</Answered>
    </Page>
  );
}

function Desk({ data, again }: { data: ConsoleQuery; again: () => void }) {
  const say = useWords();
  const language = useLanguage();
  const { message } = App.useApp();
  const [address, setAddress] = useSearchParams();
  const [statement, setStatement] = useState(address.get("cypher") ?? first);
  const [ready, setReady] = useState<LibraryQuery>();
  const [values, setValues] = useState<Values>({});
  const [result, setResult] = useState<ResultFragment>();
  const [plan, setPlan] = useState<Plan>();
  const [problem, setProblem] = useState<Error>();
  const [running, setRunning] = useState<string>();
  const [saving, setSaving] = useState(false);
  const [runs, setRuns] = useState(0);
  const named = useMemo(() => parametersOf(statement), [statement]);
  const vocabulary = useMemo(
    () => ({ labels: data.consoleState.labels, relationships: data.consoleState.relationships }),
    [data.consoleState],
  );

  const edit = (text: string) => {
    setStatement(text);
    setReady((before) => (before?.statement === text ? before : undefined));
  };
  const take = (text: string, given: unknown, from?: LibraryQuery) => {
    setStatement(text);
    setReady(from);
    setValues(asValues(given));
    setAddress(
      (before) => {
        before.delete("cypher");
        return before;
      },
      { replace: true },
    );
  };
  const parameters = () => Object.fromEntries(named.map((name) => [name, values[name] ?? defaultOf(ready, name)]));
  const run = () => {
    if (running !== undefined || statement.trim() === "") {
      return;
    }
    const runId = crypto.randomUUID();
    setRunning(runId);
    setProblem(undefined);
    change(RunCypherDocument, { statement, parameters: parameters(), runId })
      .then(
        ({ runCypher }) => {
          setResult(runCypher);
          setPlan(undefined);
        },
        (failure: unknown) => {
          setProblem(failure instanceof Error ? failure : new Error(String(failure)));
        },
      )
      .finally(() => {
        setRunning(undefined);
        setRuns((before) => before + 1);
      });
  };
  const explain = () => {
    setProblem(undefined);
    fetchAnswer(ExplainCypherDocument, { statement, parameters: parameters() }).then(
      ({ explainCypher }) => {
        setPlan(explainCypher);
      },
      (failure: unknown) => {
        setProblem(failure instanceof Error ? failure : new Error(String(failure)));
      },
    );
  };
  const { consoleState: state } = data;
  return (
    <Splitter className="console">
      <Splitter.Panel defaultSize={340} min={240} max="40%" collapsible>
        <Tabs
          className="console-side"
          items={[
            {
              key: "library",
              label: say.console.library,
              children: (
                <LibraryList
                  queries={data.queryLibrary}
                  chosen={ready?.name}
                  choose={(query) => {
                    take(
                      query.statement,
                      Object.fromEntries(query.parameters.map((one) => [one.name, one.default])),
                      query,
                    );
                  }}
                />
              ),
            },
            {
              key: "saved",
              label: say.console.saved,
              children: (
                <SavedList
                  queries={data.savedQueries}
                  choose={(query) => {
                    take(query.statement, query.parameters);
                  }}
                  changed={again}
                />
              ),
            },
            {
              key: "history",
              label: say.console.history,
              children: (
                <HistoryList
                  runs={runs}
                  choose={(past) => {
                    take(past.statement, past.parameters);
                  }}
                />
              ),
            },
          ]}
        />
      </Splitter.Panel>
      <Splitter.Panel>
        <div className="console-main">
          {!state.open && <Alert type="error" showIcon title={say.console.closed} description={state.closedBecause} />}
          {ready && (
            <p className="console-ready">
              <strong>{language === "zh" ? ready.titleZh : ready.titleEn}</strong> {ready.description}
            </p>
          )}
          <div className="console-editor">
            <CypherEditor
              value={statement}
              onChange={edit}
              onRun={run}
              vocabulary={vocabulary}
              label={say.console.editor}
              hint={say.console.hint}
            />
          </div>
          {named.length > 0 && (
            <ParameterForm
              names={named}
              query={ready}
              values={values}
              change={(name, value) => {
                setValues((before) => ({ ...before, [name]: value }));
              }}
            />
          )}
          <Flex gap={8} align="center" wrap className="console-actions">
            {running === undefined ? (
              <Tooltip title="Ctrl+Enter">
                <Button type="primary" disabled={!state.open} onClick={run}>
                  {say.console.run}
                </Button>
              </Tooltip>
            ) : (
              <Button
                danger
                onClick={() => {
                  void change(CancelCypherDocument, { runId: running });
                }}
              >
                {say.console.cancel}
              </Button>
            )}
            <Button onClick={explain}>{say.console.plan}</Button>
            <Button
              onClick={() => {
                setSaving(true);
              }}
            >
              {say.console.save}
            </Button>
            <span className="soft">{say.console.limits(number(state.rows, language), state.seconds)}</span>
          </Flex>
          {problem && <ErrorPanel error={problem} />}
          {plan ? (
            <Panel
              title={say.console.plan}
              extra={
                <Button
                  size="small"
                  onClick={() => {
                    setPlan(undefined);
                  }}
                >
                  {say.state.close}
                </Button>
              }
            >
              <PlanTree plan={plan} />
            </Panel>
          ) : result ? (
            <ResultView result={result} />
          ) : (
            problem === undefined && (
              <Empty
                image={Empty.PRESENTED_IMAGE_SIMPLE}
                description={running === undefined ? say.console.nothingYet : say.state.loading}
              />
            )
          )}
          <SaveQueryDialog
            key={String(saving)}
            open={saving}
            statement={statement}
            parameters={named.length > 0 ? parameters() : undefined}
            close={() => {
              setSaving(false);
            }}
            saved={() => {
              setSaving(false);
              void message.success(say.console.kept);
              again();
            }}
          />
        </div>
      </Splitter.Panel>
    </Splitter>
  );
}

function asValues(given: unknown): Values {
  return typeof given === "object" && given !== null && !Array.isArray(given) ? (given as Values) : {};
}

function defaultOf(query: LibraryQuery | undefined, name: string): unknown {
  return query?.parameters.find((one) => one.name === name)?.default ?? null;
}
