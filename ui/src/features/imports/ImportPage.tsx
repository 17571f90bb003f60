import { InboxOutlined } from "@ant-design/icons";
import { Alert, App, Button, Flex, Popconfirm, Progress, Tag, Upload } from "antd";
import { useCallback, useState } from "react";
import { useSearchParams } from "react-router";
import {
  DiscardUploadDocument,
  ImportsDocument,
  RehearseImportDocument,
  RunImportDocument,
  UndoImportDocument,
  type ImportsQuery,
  type UploadFieldsFragment,
} from "../../generated/graphql";
import { Answered, Nothing } from "../../shared/Answered";
import { BehindButton } from "../../shared/Behind";
import { change, useAnswer, messageOf } from "../../shared/client";
import { number } from "../../shared/format";
import { Page, Panel } from "../../shared/Page";
import { Table } from "../../shared/Table";
import { Minute } from "../../shared/Values";
import { useLanguage, useWords } from "../../shared/words";
import { handIn } from "./hand-in";
import { RejectsDrawer } from "./RejectsDrawer";
import { RunPanel } from "./RunPanel";
import imports from "@cypher/ingest/imports.cypher?raw";
import "../../shared/desk.css";
import "./imports.css";

const behind = [{ name: "ingest/imports.cypher", text: imports }];

/** Files handed in, tried, imported, mended and taken back. */
export function ImportPage() {
  const say = useWords();
  const [address, setAddress] = useSearchParams();
  const answer = useAnswer(ImportsDocument, {});
  const [rejects, setRejects] = useState<string>();
  const choose = useCallback(
    (name: "upload" | "run", id: string | null) => {
      setAddress(
        (before) => {
          if (id === null) {
            before.delete(name);
          } else {
            before.set(name, id);
          }
          return before;
        },
        { replace: true },
      );
    },
    [setAddress],
  );
  const chosen =
    answer.data?.importUploads.find(({ id }) => id === address.get("upload")) ??
    answer.data?.importUploads.find(({ importId }) => !importId);
  const run =
    address.get("run") ??
    answer.data?.importRuns.find(({ uploadId }) => uploadId !== null && uploadId === chosen?.id)?.id;
  return (
    <Page
      title={say.navigation.imports}
      subtitle={say.imports.subtitle}
      actions={<BehindButton asked={answer.asked} cypher={behind} />}
    >
      <Drop
        handedIn={(id) => {
          choose("run", null);
          choose("upload", id);
          answer.again();
        }}
      />
      <Answered answer={answer}>
        {(data) => (
          <>
            {chosen && (
              <UploadPanel
                upload={chosen}
                started={(id) => {
                  choose("run", id);
                  answer.again();
                }}
                discarded={() => {
                  choose("upload", null);
                  answer.again();
                }}
              />
            )}
            {run && <RunPanel key={run} id={run} ended={answer.again} showRejects={setRejects} />}
            <History
              data={data}
              showRejects={setRejects}
              open={(uploadId) => {
                choose("run", null);
                choose("upload", uploadId);
              }}
              started={(id) => {
                choose("run", id);
                answer.again();
              }}
            />
          </>
        )}
      </Answered>
      <RejectsDrawer
        importId={rejects}
        close={() => {
          setRejects(undefined);
        }}
      />
    </Page>
  );
}

/** Takes files by drag or by choice, all of one drop together. */
function Drop({ handedIn }: { handedIn: (id: string) => void }) {
  const say = useWords();
  const { message } = App.useApp();
  const [gone, setGone] = useState<number>();
  const send = (files: readonly File[]) => {
    setGone(0);
    handIn(files, setGone)
      .then(({ id }) => {
        handedIn(id);
      })
      .catch((problem: unknown) => {
        void message.error(messageOf(problem), 8);
      })
      .finally(() => {
        setGone(undefined);
      });
  };
  return (
    <section className="drop" aria-label={say.imports.drop}>
      <Upload.Dragger
        multiple
        showUploadList={false}
        disabled={gone !== undefined}
        beforeUpload={(file, all) => {
          if (file === all[0]) {
            send(all);
          }
          return false;
        }}
      >
        <p className="drop-icon" aria-hidden="true">
          <InboxOutlined />
        </p>
        <p className="drop-text">{say.imports.drop}</p>
        <p className="soft">{say.imports.dropText}</p>
      </Upload.Dragger>
      {gone !== undefined && (
        <Progress percent={Math.round(gone * 100)} status="active" aria-label={say.imports.handingIn} />
      )}
    </section>
  );
}

function UploadPanel({
  upload,
  started,
  discarded,
}: {
  upload: UploadFieldsFragment;
  started: (run: string) => void;
  discarded: () => void;
}) {
  const say = useWords();
  const language = useLanguage();
  const act = useAct();
  const readable = upload.files.some(({ sheets }) => sheets.length > 0);
  return (
    <Panel
      flush
      title={
        <>
          {say.imports.files(upload.files.length)}{" "}
          <small className="soft">
            {upload.by} · <Minute value={upload.at} />
          </small>
        </>
      }
      extra={
        <>
          <Button
            disabled={!readable}
            onClick={() => {
              act(async () => {
                const { rehearseImport } = await change(RehearseImportDocument, { uploadId: upload.id });
                started(rehearseImport.id);
              });
            }}
          >
            {say.imports.rehearse}
          </Button>
          <Button
            type="primary"
            disabled={!readable}
            onClick={() => {
              act(async () => {
                const { runImport } = await change(RunImportDocument, { uploadId: upload.id });
                started(runImport.id);
              });
            }}
          >
            {say.imports.run}
          </Button>
          {!upload.importId && (
            <Button
              danger
              type="text"
              onClick={() => {
                act(async () => {
                  await change(DiscardUploadDocument, { id: upload.id });
                  discarded();
                });
              }}
            >
              {say.imports.discard}
            </Button>
          )}
        </>
      }
    >
      <Table
        label={say.imports.files(upload.files.length)}
        rowKey="name"
        dataSource={[...upload.files]}
        columns={[
          { title: say.imports.file, dataIndex: "name", width: 280 },
          {
            title: say.imports.size,
            dataIndex: "size",
            align: "right",
            width: 110,
            render: (size: number) => <span className="figure">{bytes(size, language)}</span>,
          },
          {
            title: say.imports.recognised,
            key: "sheets",
            render: (_, { sheets, problem, cure }) =>
              problem ? (
                <span className="refused">
                  {problem} <span className="soft">{cure}</span>
                </span>
              ) : (
                <Flex gap={4} wrap>
                  {sheets.map(({ sheet, table }) => (
                    <Tag key={`${sheet ?? ""}${table}`}>{sheet ? `${sheet} → ${table}` : table}</Tag>
                  ))}
                </Flex>
              ),
          },
          {
            title: "SHA-256",
            dataIndex: "sha256",
            width: 150,
            render: (sha256: string) => <code title={sha256}>{sha256.slice(0, 12)}…</code>,
          },
        ]}
      />
    </Panel>
  );
}

function History({
  data,
  showRejects,
  open,
  started,
}: {
  data: ImportsQuery;
  showRejects: (importId: string) => void;
  open: (upload: string) => void;
  started: (run: string) => void;
}) {
  const say = useWords();
  const language = useLanguage();
  const act = useAct();
  const uploads = new Map(data.importUploads.map(({ id, importId }) => [importId, id]));
  const figure = (value: number) => <span className="figure">{number(value, language)}</span>;
  return (
    <Panel title={say.imports.history} flush>
      {data.imports.edges.length === 0 ? (
        <Nothing>{say.imports.none}</Nothing>
      ) : (
        <Table
          label={say.imports.history}
          rowKey="id"
          dataSource={data.imports.edges.map(({ node }) => node)}
          columns={[
            { title: "№", dataIndex: "number", width: 56, align: "right" },
            {
              title: say.imports.status,
              dataIndex: "status",
              width: 110,
              render: (status: string) => (
                <Tag color={statusColours[status]}>{say.imports.statuses[status] ?? status}</Tag>
              ),
            },
            { title: say.imports.what, dataIndex: "folder", ellipsis: true, width: 360 },
            { title: say.imports.read, dataIndex: "read", align: "right", render: figure },
            { title: say.imports.accepted, dataIndex: "accepted", align: "right", render: figure },
            { title: say.imports.unchanged, dataIndex: "unchanged", align: "right", render: figure },
            {
              title: say.imports.rejected,
              dataIndex: "rejected",
              align: "right",
              render: (count: number, { id }) =>
                count === 0 ? (
                  figure(0)
                ) : (
                  <Button
                    type="link"
                    size="small"
                    onClick={() => {
                      showRejects(id);
                    }}
                  >
                    {number(count, language)}
                  </Button>
                ),
            },
            {
              title: "",
              key: "do",
              width: 190,
              render: (_, { id, status }) => (
                <Flex gap={4}>
                  {uploads.has(id) && (
                    <Button
                      type="text"
                      size="small"
                      onClick={() => {
                        open(uploads.get(id) ?? "");
                      }}
                    >
                      {say.imports.open}
                    </Button>
                  )}
                  {status !== "UNDONE" && (
                    <Popconfirm
                      title={say.imports.undoTitle}
                      description={say.imports.undoText}
                      okText={say.imports.undo}
                      onConfirm={() => {
                        act(async () => {
                          const { undoImport } = await change(UndoImportDocument, { id });
                          started(undoImport.id);
                        });
                      }}
                    >
                      <Button type="text" size="small" danger>
                        {say.imports.undo}
                      </Button>
                    </Popconfirm>
                  )}
                </Flex>
              ),
            },
          ]}
        />
      )}
      <div className="panel-note">
        <Alert type="info" showIcon title={say.imports.undoText} />
      </div>
    </Panel>
  );
}

const statusColours: Record<string, string> = { COMPLETED: "green", FAILED: "red", RUNNING: "blue", UNDOING: "gold" };

/** Does something and says why when it cannot be done. */
function useAct(): (work: () => Promise<void>) => void {
  const { message } = App.useApp();
  return (work) => {
    work().catch((problem: unknown) => {
      void message.error(messageOf(problem), 8);
    });
  };
}

function bytes(size: number, language: "zh" | "en"): string {
  return size < 1024
    ? `${number(size, language)} B`
    : size < 1024 * 1024
      ? `${number(size / 1024, language, 1)} kB`
      : `${number(size / 1024 / 1024, language, 1)} MB`;
}
