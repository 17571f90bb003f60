import { Alert, Button, Flex, Progress, Statistic, Tabs, Tag } from "antd";
import { useEffect } from "react";
import { Link } from "react-router";
import { ImportRunDocument, StopImportRunDocument, type ImportRunQuery } from "../../generated/graphql";
import { at } from "../../shared/addresses";
import { Answered, Nothing } from "../../shared/Answered";
import { BehindButton } from "../../shared/Behind";
import { change, useAnswer } from "../../shared/client";
import { number } from "../../shared/format";
import { Panel } from "../../shared/Page";
import { Table } from "../../shared/Table";
import { useLanguage, useWords } from "../../shared/words";
import { RejectedRows } from "./RejectedRows";

type Run = NonNullable<ImportRunQuery["importRun"]>;
type Report = NonNullable<Run["report"]>;
type Preview = NonNullable<Report["preview"]>;

const ends = ["COMPLETED", "FAILED", "STOPPED"];
const betweenLooks = 700;

/** How a run goes on, and what came of it. */
export function RunPanel({
  id,
  ended,
  showRejects,
}: {
  id: string;
  ended: () => void;
  showRejects: (importId: string) => void;
}) {
  const say = useWords();
  const answer = useAnswer(ImportRunDocument, { id });
  const run = answer.data?.importRun;
  const isEnd = run === null || (run !== undefined && ends.includes(run.state));
  const { again } = answer;
  useEffect(() => {
    if (isEnd || answer.fetching) {
      return undefined;
    }
    const next = setTimeout(again, betweenLooks);
    return () => {
      clearTimeout(next);
    };
  });
  useEffect(() => {
    if (isEnd) {
      ended();
    }
    // Told once, when it ends.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [isEnd]);
  return (
    <Answered answer={answer} empty={(data) => !data.importRun} emptyText={say.imports.forgotten}>
      {(data) =>
        data.importRun && (
          <Panel
            title={
              <>
                {say.imports.kinds[data.importRun.kind]} <StateTag run={data.importRun} />
              </>
            }
            extra={
              <>
                {!isEnd && (
                  <Button
                    size="small"
                    danger
                    onClick={() => {
                      void change(StopImportRunDocument, { id });
                    }}
                  >
                    {say.imports.stop}
                  </Button>
                )}
                <BehindButton asked={answer.asked} />
              </>
            }
          >
            <RunView run={data.importRun} showRejects={showRejects} />
          </Panel>
        )
      }
    </Answered>
  );
}

function StateTag({ run }: { run: Run }) {
  const say = useWords();
  const colour = run.state === "COMPLETED" ? "green" : run.state === "FAILED" ? "red" : "blue";
  return <Tag color={colour}>{say.imports.states[run.state]}</Tag>;
}

function RunView({ run, showRejects }: { run: Run; showRejects: (importId: string) => void }) {
  const say = useWords();
  const language = useLanguage();
  const { report, found } = run;
  return (
    <>
      {!ends.includes(run.state) && (
        <div role="status" aria-live="polite" className="run-progress">
          <Progress
            percent={Math.round((run.share ?? (run.total ? run.done / run.total : 0)) * 100)}
            status="active"
            aria-label={say.imports.progress}
          />
          <span className="soft">
            {run.state === "WAITING"
              ? say.imports.ahead(run.ahead)
              : `${run.stage ?? ""} ${run.done > 0 ? say.imports.done(number(run.done, language)) : ""}`}
          </span>
        </div>
      )}
      {run.problem && <Alert type={run.state === "FAILED" ? "error" : "warning"} showIcon title={run.problem} />}
      {report && (
        <>
          {report.refused.map(({ file, reason, cure }) => (
            <Alert key={file} type="warning" showIcon title={`${file}：${reason}`} description={cure} />
          ))}
          <Flex gap={32} wrap className="run-figures">
            <Statistic title={say.imports.read} value={report.rows.read} />
            <Statistic title={say.imports.accepted} value={report.rows.accepted} />
            <Statistic title={say.imports.unchanged} value={report.rows.unchanged} />
            <Statistic title={say.imports.rejected} value={report.rows.rejected} />
            <Statistic
              title={run.kind === "DRY_RUN" ? say.imports.wouldAdd : say.imports.added}
              value={say.imports.nodesAndRelations(
                number(report.changes.nodes, language),
                number(report.changes.relations, language),
              )}
            />
            <Statistic
              title={run.kind === "DRY_RUN" ? say.imports.wouldChange : say.imports.changed}
              value={report.changes.changed}
            />
          </Flex>
          <p className="soft">{say.imports.balance}</p>
        </>
      )}
      {found && (
        <Alert
          type="success"
          showIcon
          title={say.imports.found(found.lots, found.findings, found.rings, found.chains)}
          action={<Link to={at.home}>{say.imports.toRings}</Link>}
        />
      )}
      {report && (
        <Tabs
          items={[
            { key: "tables", label: say.imports.byTable, children: <Tables report={report} /> },
            ...(report.preview
              ? [
                  { key: "diff", label: say.imports.diff, children: <Diff preview={report.preview} /> },
                  {
                    key: "rejected",
                    label: say.imports.rejectedRows(report.rows.rejected),
                    children: <RejectedRows rows={report.preview.rejected} />,
                  },
                ]
              : []),
          ]}
        />
      )}
      {report && run.kind === "IMPORT" && run.importId && report.rows.rejected > 0 && (
        <Button
          type="link"
          onClick={() => {
            showRejects(run.importId ?? "");
          }}
        >
          {say.imports.rejectedRows(report.rows.rejected)}
        </Button>
      )}
    </>
  );
}

function Tables({ report }: { report: Report }) {
  const say = useWords();
  const language = useLanguage();
  const figure = (value: number) => <span className="figure">{number(value, language)}</span>;
  return (
    <Table
      label={say.imports.byTable}
      rowKey="table"
      dataSource={[...report.tables]}
      columns={[
        { title: say.imports.table, dataIndex: "table" },
        { title: say.imports.read, dataIndex: ["rows", "read"], align: "right", render: figure },
        { title: say.imports.accepted, dataIndex: ["rows", "accepted"], align: "right", render: figure },
        { title: say.imports.unchanged, dataIndex: ["rows", "unchanged"], align: "right", render: figure },
        { title: say.imports.rejected, dataIndex: ["rows", "rejected"], align: "right", render: figure },
      ]}
    />
  );
}

/** What would be new, and what would be said otherwise. */
function Diff({ preview }: { preview: Preview }) {
  const say = useWords();
  const kinds = say.kind as Record<string, string | undefined>;
  const kindName = (label: string) => kinds[label.replace(/(?<=[a-z])(?=[A-Z])/g, "_").toUpperCase()] ?? label;
  if (preview.nodes.length + preview.relations.length + preview.changed.length === 0) {
    return <Nothing>{say.imports.nothingNew}</Nothing>;
  }
  return (
    <>
      <div className="diff-kinds">
        {preview.nodes.map(({ kind, count }) => (
          <Tag key={kind} color="green">
            + {count} {kindName(kind)}
          </Tag>
        ))}
        {preview.relations.map(({ kind, count }) => (
          <Tag key={kind} color="cyan">
            + {count} {kind}
          </Tag>
        ))}
        {preview.changed.map(({ kind, count }) => (
          <Tag key={kind} color="gold">
            ~ {count} {kindName(kind)}
          </Tag>
        ))}
      </div>
      {preview.examples.length > 0 && (
        <Table
          label={say.imports.diff}
          rowKey={({ label, id, property }) => `${label}:${id}:${property}`}
          dataSource={[...preview.examples]}
          columns={[
            { title: say.imports.thing, key: "thing", render: (_, { label, id }) => `${kindName(label)} ${id}` },
            { title: say.imports.property, dataIndex: "property", render: (name: string) => <code>{name}</code> },
            {
              title: say.imports.before,
              dataIndex: "before",
              render: (value: string | null) => <del>{value ?? ""}</del>,
            },
            {
              title: say.imports.after,
              dataIndex: "after",
              render: (value: string | null) => <ins>{value ?? ""}</ins>,
            },
          ]}
        />
      )}
    </>
  );
}
