import { App, Button, DatePicker, Flex, Input, Tooltip, Typography } from "antd";
import dayjs from "dayjs";
import { useState } from "react";
import { useSearchParams } from "react-router";
import { AuditDocument, AuditHeadDocument, type AuditFilter, type AuditQuery } from "../../generated/graphql";
import { Answered } from "../../shared/Answered";
import { BehindButton } from "../../shared/Behind";
import { fetchAnswer, messageOf, useAnswer } from "../../shared/client";
import { minute } from "../../shared/format";
import { Page, Panel } from "../../shared/Page";
import { Table } from "../../shared/Table";
import { useWords } from "../../shared/words";

type Entry = AuditQuery["auditEntries"]["edges"][number]["node"];

const fields = ["actor", "action", "subject"] as const;

/** Who did and saw what about whom, the latest first; the filter stands in the address. */
export function AuditPage() {
  const say = useWords();
  const [address, setAddress] = useSearchParams();
  const filter: AuditFilter = {};
  for (const field of fields) {
    const value = address.get(field);
    if (value !== null) {
      filter[field] = value;
    }
  }
  const from = address.get("from");
  const until = address.get("until");
  if (from !== null) {
    filter.from = dayjs(from).startOf("day").toISOString();
  }
  if (until !== null) {
    filter.until = dayjs(until).add(1, "day").startOf("day").toISOString();
  }
  const after = address.get("after");
  const answer = useAnswer(AuditDocument, { filter, after });
  const set = (values: Record<string, string | null>) => {
    const changed: Record<string, string | null> = { after: null, ...values };
    setAddress((before) => {
      for (const [name, value] of Object.entries(changed)) {
        if (value === null || value === "") {
          before.delete(name);
        } else {
          before.set(name, value);
        }
      }
      return before;
    });
  };
  return (
    <Page title={say.navigation.audit} subtitle={say.audit.subtitle} actions={<Head />}>
      <Panel title={say.audit.entries} extra={<BehindButton asked={answer.asked} />}>
        <Flex vertical gap={12}>
          <Flex gap={8} wrap>
            {fields.map((field) => (
              <Input.Search
                key={`${field} ${filter[field] ?? ""}`}
                style={{ width: 220 }}
                allowClear
                defaultValue={filter[field] ?? ""}
                aria-label={say.audit[field]}
                placeholder={say.audit[field]}
                onSearch={(text) => {
                  set({ [field]: text.trim() });
                }}
              />
            ))}
            <DatePicker.RangePicker
              aria-label={say.audit.between}
              value={[from === null ? null : dayjs(from), until === null ? null : dayjs(until)]}
              allowEmpty={[true, true]}
              onChange={(days) => {
                set({
                  from: days?.[0]?.format("YYYY-MM-DD") ?? null,
                  until: days?.[1]?.format("YYYY-MM-DD") ?? null,
                });
              }}
            />
          </Flex>
          <Answered answer={answer} empty={({ auditEntries }) => auditEntries.edges.length === 0}>
            {({ auditEntries }) => (
              <>
                <Entries
                  entries={auditEntries.edges.map(({ node }) => node)}
                  about={(subject) => {
                    set({ subject });
                  }}
                />
                <Flex gap={8} justify="flex-end">
                  {after !== null && (
                    <Button
                      onClick={() => {
                        set({});
                      }}
                    >
                      {say.audit.latest}
                    </Button>
                  )}
                  {auditEntries.pageInfo.hasNextPage && (
                    <Button
                      onClick={() => {
                        set({ after: auditEntries.pageInfo.endCursor ?? null });
                      }}
                    >
                      {say.audit.earlier}
                    </Button>
                  )}
                </Flex>
              </>
            )}
          </Answered>
        </Flex>
      </Panel>
    </Page>
  );
}

function Entries({ entries, about }: { entries: readonly Entry[]; about: (id: string) => void }) {
  const say = useWords();
  return (
    <Table<Entry>
      label={say.audit.entries}
      rowKey={({ sequence }) => String(sequence)}
      dataSource={entries}
      pagination={false}
      columns={[
        { title: say.audit.number, dataIndex: "sequence", align: "right" },
        { title: say.audit.time, dataIndex: "time", render: (time: string) => minute(time) },
        { title: say.audit.actor, dataIndex: "actor" },
        {
          title: say.audit.action,
          dataIndex: "action",
          render: (action: string) => (
            <>
              {say.audit.actions[action] ?? action} <Typography.Text type="secondary">{action}</Typography.Text>
            </>
          ),
        },
        {
          title: say.audit.subject,
          dataIndex: "subject",
          render: (subject: string | null) => subject !== null && <Id id={subject} about={about} />,
        },
        {
          title: say.audit.persons,
          dataIndex: "persons",
          render: (persons: string[]) => <Ids ids={persons} about={about} />,
        },
        {
          title: say.audit.details,
          key: "details",
          render: (_, { details }) => details.map(({ name, value }) => `${name}: ${value}`).join(" · "),
        },
        {
          title: say.audit.seal,
          dataIndex: "seal",
          render: (seal: string) => (
            <Tooltip title={seal}>
              <Typography.Text code>{seal.slice(0, 8)}</Typography.Text>
            </Tooltip>
          ),
        },
      ]}
    />
  );
}

const shownIds = 3;

/** Some of many ids; all of them on demand. */
function Ids({ ids, about }: { ids: readonly string[]; about: (id: string) => void }) {
  const say = useWords();
  const [all, setAll] = useState(false);
  const shown = all ? ids : ids.slice(0, shownIds);
  return (
    <Flex vertical align="flex-start">
      {shown.map((id) => (
        <Id key={id} id={id} about={about} />
      ))}
      {ids.length > shown.length && (
        <Button
          size="small"
          type="link"
          onClick={() => {
            setAll(true);
          }}
        >
          {say.audit.more(ids.length - shown.length)}
        </Button>
      )}
    </Flex>
  );
}

/** An id that filters by itself: an auditor sees no person behind it. */
function Id({ id, about }: { id: string; about: (id: string) => void }) {
  const say = useWords();
  return (
    <Button
      size="small"
      type="link"
      title={say.audit.about(id)}
      onClick={() => {
        about(id);
      }}
    >
      {id.length > 24 ? `${id.slice(0, 24)}…` : id}
    </Button>
  );
}

/** The signed end of the log, to be kept elsewhere. */
function Head() {
  const say = useWords();
  const [text, setText] = useState<string | null>(null);
  const { message } = App.useApp();
  return text === null ? (
    <Button
      onClick={() => {
        fetchAnswer(AuditHeadDocument, {})
          .then(({ auditHead }) => {
            setText(auditHead.text);
          })
          .catch((problem: unknown) => {
            void message.error(messageOf(problem), 8);
          });
      }}
    >
      {say.audit.head}
    </Button>
  ) : (
    <Typography.Text code copyable={{ text, tooltips: [say.state.copy, say.state.copied] }} title={say.audit.headText}>
      {text.slice(0, 40)}…
    </Typography.Text>
  );
}
