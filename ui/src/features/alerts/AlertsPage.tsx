import { App, Button, Flex, Input, Modal, Segmented, Select, Tag } from "antd";
import { useEffect, useMemo, useState } from "react";
import { Link, useNavigate, useSearchParams } from "react-router";
import {
  AlertDictionaryDocument,
  AlertsDocument,
  AssignAlertsDocument,
  RaiseAlertsDocument,
  type AlertFilter,
  type AlertOrder,
  type AlertRowFragment,
  type AlertSource,
  type Lamp as LampName,
} from "../../generated/graphql";
import { at } from "../../shared/addresses";
import { Answered } from "../../shared/Answered";
import { BehindButton } from "../../shared/Behind";
import { change, useAnswer, messageOf } from "../../shared/client";
import { Lamp } from "../../shared/matters/Lamp";
import "../../shared/matters/matters.css";
import { Page, Panel } from "../../shared/Page";
import { Table } from "../../shared/Table";
import { Bits, Day, Grade } from "../../shared/Values";
import { maySee, useViewer } from "../../shared/viewer";
import { useWords } from "../../shared/words";
import "../../shared/desk.css";
import "./alerts.css";

const scopes = ["mine", "open", "all"] as const;
type Scope = (typeof scopes)[number];
const orders = ["QUEUE", "ISSUED", "STRENGTH"] as const;
const lamps = ["RED", "YELLOW", "GREEN"] as const;
const sources = ["RING", "CHAIN", "FINDING", "PROVINCE"] as const;

/** The queue: one's own open alerts first, by lamp and term; filters stand in the address; several are assigned at once; all of it by keyboard too. */
export function AlertsPage() {
  const say = useWords();
  const viewer = useViewer();
  const navigate = useNavigate();
  const { message } = App.useApp();
  const [address, setAddress] = useSearchParams();
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [cursor, setCursor] = useState(0);
  const [assigning, setAssigning] = useState(false);
  const scope = scopes.find((one) => one === address.get("scope")) ?? "open";
  const order: AlertOrder = orders.find((one) => one === address.get("order")) ?? "QUEUE";
  const filter = useMemo(() => asFilter(scope, address), [scope, address]);
  const after = address.get("after");
  const answer = useAnswer(AlertsDocument, { filter, orderBy: order, after });
  const dictionary = useAnswer(AlertDictionaryDocument, {});
  const rows = useMemo(() => answer.data?.alerts.edges.map(({ node }) => node) ?? [], [answer.data]);
  const supervises = maySee(viewer, ["SUPERVISOR"]);
  const set = (name: string, value: string | null | undefined) => {
    setAddress(
      (before) => {
        before.delete("after");
        if (value === null || value === undefined || value === "") {
          before.delete(name);
        } else {
          before.set(name, value);
        }
        return before;
      },
      { replace: name !== "after" },
    );
  };
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      const target = event.target as HTMLElement;
      if (
        /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName) ||
        target.isContentEditable ||
        event.ctrlKey ||
        event.metaKey ||
        event.altKey
      ) {
        return;
      }
      const row = rows[cursor];
      switch (event.key) {
        case "j":
          setCursor((before) => Math.min(rows.length - 1, before + 1));
          break;
        case "k":
          setCursor((before) => Math.max(0, before - 1));
          break;
        case "x":
          if (row) {
            setChosen((before) =>
              before.includes(row.id) ? before.filter((id) => id !== row.id) : [...before, row.id],
            );
          }
          break;
        case "o":
          if (row) {
            void navigate(at.alert(row.id));
          }
          break;
        case "a":
          setAssigning(supervises && chosen.length > 0);
          break;
        default:
          return;
      }
      event.preventDefault();
    };
    window.addEventListener("keydown", pressed);
    return () => {
      window.removeEventListener("keydown", pressed);
    };
  }, [rows, cursor, chosen, supervises, navigate]);
  const states = dictionary.data?.workflow.flows.find(({ name }) => name === "alert")?.states ?? [];
  return (
    <Page
      title={say.navigation.alerts}
      subtitle={say.alerts.subtitle}
      actions={
        <>
          {supervises && (
            <Button
              onClick={() => {
                change(RaiseAlertsDocument, { input: {} }).then(
                  ({ raiseAlerts: { raised, updated } }) => {
                    void message.success(say.alerts.raised(raised, updated));
                    answer.again();
                  },
                  (problem: unknown) => {
                    void message.error(messageOf(problem), 8);
                  },
                );
              }}
            >
              {say.alerts.raise}
            </Button>
          )}
          <BehindButton asked={answer.asked} />
        </>
      }
    >
      <Panel
        flush
        title={answer.data ? say.alerts.count(answer.data.alerts.totalCount) : say.navigation.alerts}
        extra={
          supervises && (
            <Button
              size="small"
              type="primary"
              disabled={chosen.length === 0}
              onClick={() => {
                setAssigning(true);
              }}
            >
              {say.alerts.assign(chosen.length)}
            </Button>
          )
        }
      >
        <Flex gap={8} wrap className="alert-filters" role="search" aria-label={say.alerts.filters}>
          <Segmented<Scope>
            aria-label={say.alerts.scope}
            value={scope}
            options={scopes.map((value) => ({ value, label: say.alerts.scopes[value] }))}
            onChange={(value) => {
              set("scope", value === "open" ? null : value);
            }}
          />
          <Choice
            name="state"
            label={say.alerts.state}
            options={states.map(({ id, title }) => [id, title])}
            address={address}
            set={set}
          />
          <Choice
            name="lamp"
            label={say.alerts.lamp}
            options={lamps.map((one) => [one, say.matters.lamp[one]])}
            address={address}
            set={set}
          />
          <Choice
            name="source"
            label={say.alerts.source}
            options={sources.map((one) => [one, say.alerts.sources[one]])}
            address={address}
            set={set}
          />
          <Choice
            name="batch"
            label={say.alerts.batch}
            options={(dictionary.data?.alertBatches ?? []).map(({ id, count, done }) => [
              id,
              `${id} (${String(done)}/${String(count)})`,
            ])}
            address={address}
            set={set}
          />
          <Choice
            name="order"
            label={say.alerts.order}
            options={orders.map((one) => [one, say.alerts.orders[one]])}
            address={address}
            set={set}
          />
          <Input.Search
            allowClear
            style={{ width: 220 }}
            aria-label={say.alerts.text}
            placeholder={say.alerts.text}
            defaultValue={address.get("text") ?? ""}
            onSearch={(text) => {
              set("text", text);
            }}
          />
        </Flex>
        <Answered answer={answer} empty={({ alerts }) => alerts.edges.length === 0} emptyText={say.alerts.none}>
          {({ alerts }) => (
            <>
              <Table<AlertRowFragment>
                label={say.navigation.alerts}
                rowKey="id"
                pagination={false}
                dataSource={rows}
                rowClassName={(_, place) => (place === cursor ? "current-row" : "")}
                onRow={(_, place) => ({
                  onClick: () => {
                    setCursor(place ?? 0);
                  },
                })}
                rowSelection={
                  supervises
                    ? {
                        selectedRowKeys: [...chosen],
                        onChange: (keys) => {
                          setChosen(keys.map(String));
                        },
                        getCheckboxProps: ({ title }) => ({ "aria-label": title }),
                      }
                    : undefined
                }
                columns={columns(say)}
              />
              <Flex justify="space-between" className="alert-foot">
                <span className="soft">{say.alerts.keys}</span>
                {alerts.pageInfo.hasNextPage && (
                  <Button
                    size="small"
                    onClick={() => {
                      setAddress((before) => {
                        before.set("after", alerts.pageInfo.endCursor ?? "");
                        return before;
                      });
                      setCursor(0);
                    }}
                  >
                    {say.state.more}
                  </Button>
                )}
              </Flex>
            </>
          )}
        </Answered>
      </Panel>
      <AssignDialog
        open={assigning}
        alerts={rows.filter(({ id }) => chosen.includes(id))}
        officers={(dictionary.data?.duties ?? [])
          .filter(({ parts }) => parts.includes("OFFICER"))
          .map(({ name }) => name)}
        close={() => {
          setAssigning(false);
        }}
        assigned={() => {
          setAssigning(false);
          setChosen([]);
          answer.again();
        }}
      />
    </Page>
  );
}

function columns(say: ReturnType<typeof useWords>) {
  return [
    {
      title: say.alerts.alert,
      key: "title",
      render: (_: unknown, { id, title }: AlertRowFragment) => <Link to={at.alert(id)}>{title}</Link>,
    },
    {
      title: say.alerts.state,
      key: "state",
      width: 150,
      render: (_: unknown, { stateTitle, suspended, supervised }: AlertRowFragment) => (
        <Flex gap={4} wrap>
          <Tag>{stateTitle}</Tag>
          {suspended && <Tag color="default">{say.alerts.suspended}</Tag>}
          {supervised && <Tag color="red">{say.alerts.supervised}</Tag>}
        </Flex>
      ),
    },
    {
      title: say.alerts.term,
      key: "lamp",
      width: 190,
      render: (_: unknown, { lamp, workdaysLeft, dueOn }: AlertRowFragment) => (
        <Lamp lamp={lamp} workdays={workdaysLeft} dueOn={dueOn} />
      ),
    },
    {
      title: say.alerts.source,
      dataIndex: "source",
      width: 100,
      render: (source: AlertSource) => say.alerts.sources[source],
    },
    {
      title: say.alerts.strength,
      key: "bits",
      width: 170,
      render: (_: unknown, { bits, grade }: AlertRowFragment) => (
        <Flex gap={4} align="center">
          {isGrade(grade) && <Grade grade={grade} />}
          {bits > 0 && <Bits bits={bits} />}
        </Flex>
      ),
    },
    {
      title: say.alerts.officers,
      dataIndex: "officers",
      width: 140,
      render: (officers: string[]) => officers.join("、"),
    },
    { title: say.alerts.batch, dataIndex: "batch", width: 110 },
    { title: say.alerts.issued, dataIndex: "issuedAt", width: 100, render: (issued: string) => <Day value={issued} /> },
  ];
}

function isGrade(grade: string | null | undefined): grade is "DEEMED" | "NEEDS_EXPLANATION" | "LEAD" {
  return grade === "DEEMED" || grade === "NEEDS_EXPLANATION" || grade === "LEAD";
}

function Choice({
  name,
  label,
  options,
  address,
  set,
}: {
  name: string;
  label: string;
  options: readonly (readonly [string, string])[];
  address: URLSearchParams;
  set: (name: string, value: string | null | undefined) => void;
}) {
  return (
    <Select<string>
      allowClear
      aria-label={label}
      placeholder={label}
      value={address.get(name) ?? undefined}
      style={{ minWidth: 120 }}
      popupMatchSelectWidth={false}
      options={options.map(([value, text]) => ({ value, label: text }))}
      onChange={(value?: string) => {
        set(name, value);
      }}
    />
  );
}

function asFilter(scope: Scope, address: URLSearchParams): AlertFilter {
  const state = address.get("state");
  return {
    open: scope === "all" ? undefined : true,
    mine: scope === "mine" ? true : undefined,
    states: state === null ? undefined : [state],
    lamp: (address.get("lamp") as LampName | null) ?? undefined,
    source: (address.get("source") as AlertSource | null) ?? undefined,
    batch: address.get("batch") ?? undefined,
    text: address.get("text") ?? undefined,
    rule: address.get("rule") ?? undefined,
    district: address.get("district") ?? undefined,
    company: address.get("company") ?? undefined,
    lot: address.get("lot") ?? undefined,
  };
}

function AssignDialog({
  open,
  alerts,
  officers,
  close,
  assigned,
}: {
  open: boolean;
  alerts: readonly AlertRowFragment[];
  officers: readonly string[];
  close: () => void;
  assigned: () => void;
}) {
  const say = useWords();
  const { message, modal } = App.useApp();
  const [two, setTwo] = useState<string[]>([]);
  const assign = () => {
    change(AssignAlertsDocument, {
      input: { officers: two, alerts: alerts.map(({ id, version }) => ({ id, version })) },
    }).then(
      ({ assignAlerts }) => {
        const refused = assignAlerts.filter(({ refusal }) => refusal);
        if (refused.length > 0) {
          modal.warning({
            title: say.alerts.someRefused(assignAlerts.length - refused.length, refused.length),
            content: (
              <ul>
                {refused.map(({ id, refusal }) => (
                  <li key={id}>
                    {alerts.find((one) => one.id === id)?.title ?? id}：{refusal}
                  </li>
                ))}
              </ul>
            ),
          });
        } else {
          void message.success(say.alerts.assigned(assignAlerts.length));
        }
        assigned();
      },
      (problem: unknown) => {
        void message.error(messageOf(problem), 8);
      },
    );
  };
  return (
    <Modal
      title={say.alerts.assign(alerts.length)}
      open={open}
      okText={say.alerts.assign(alerts.length)}
      okButtonProps={{ disabled: two.length !== 2 || alerts.length === 0 }}
      onOk={assign}
      onCancel={close}
    >
      <p className="soft">{say.matters.twoOfficers}</p>
      <Select
        mode="tags"
        maxCount={2}
        style={{ width: "100%" }}
        aria-label={say.matters.twoOfficers}
        value={two}
        onChange={setTwo}
        options={officers.map((name) => ({ value: name, label: name }))}
      />
      <ul className="assigned">
        {alerts.map(({ id, title }) => (
          <li key={id}>{title}</li>
        ))}
      </ul>
    </Modal>
  );
}
