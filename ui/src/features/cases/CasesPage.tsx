import { Segmented, Tabs, Tag } from "antd";
import { Link, useSearchParams } from "react-router";
import { CasesDocument, MoveCreditDocument, MoveReverseDocument, type CasesQuery } from "../../generated/graphql";
import { at } from "../../shared/addresses";
import { Answered } from "../../shared/Answered";
import { BehindButton } from "../../shared/Behind";
import { change, useAnswer } from "../../shared/client";
import { Lamp } from "../../shared/matters/Lamp";
import { Moves } from "../../shared/matters/Moves";
import { Page, Panel } from "../../shared/Page";
import { Table } from "../../shared/Table";
import { Day, Money, ThingLink } from "../../shared/Values";
import { maySee, useViewer } from "../../shared/viewer";
import { useWords } from "../../shared/words";
import { Batches } from "./Batches";
import { RegisterReverse } from "./RegisterReverse";
import "../../shared/desk.css";

/** Cases, referrals back from the prosecution, and entries in the credit file. */
export function CasesPage() {
  const say = useWords();
  const [address, setAddress] = useSearchParams();
  const viewer = useViewer();
  const mine = address.get("scope") === "mine";
  const answer = useAnswer(CasesDocument, { mine });
  const set = (name: string, value: string) => {
    setAddress(
      (before) => {
        before.set(name, value);
        return before;
      },
      { replace: true },
    );
  };
  return (
    <Page title={say.navigation.cases} subtitle={say.cases.subtitle} actions={<BehindButton asked={answer.asked} />}>
      <Answered answer={answer}>
        {(data) => (
          <Panel
            title={say.cases.list}
            extra={
              <Segmented
                size="small"
                aria-label={say.alerts.scope}
                value={mine ? "mine" : "all"}
                options={[
                  { value: "all", label: say.alerts.scopes.all },
                  { value: "mine", label: say.alerts.scopes.mine },
                ]}
                onChange={(value) => {
                  set("scope", value);
                }}
              />
            }
          >
            <Tabs
              activeKey={address.get("tab") ?? "cases"}
              onChange={(key) => {
                set("tab", key);
              }}
              items={[
                { key: "cases", label: say.cases.cases(data.cases.totalCount), children: <Cases data={data} /> },
                {
                  key: "reverse",
                  label: say.cases.reverse(data.reverseReferrals.totalCount),
                  children: (
                    <>
                      {maySee(viewer, ["SUPERVISOR"]) && <RegisterReverse again={answer.again} />}
                      <Reverse data={data} again={answer.again} />
                    </>
                  ),
                },
                {
                  key: "credit",
                  label: say.cases.credit(data.creditEntries.totalCount),
                  children: <Credit data={data} again={answer.again} />,
                },
                {
                  key: "batches",
                  label: say.cases.batches(data.alertBatches.length),
                  children: <Batches batches={data.alertBatches} again={answer.again} />,
                },
              ]}
            />
          </Panel>
        )}
      </Answered>
    </Page>
  );
}

function Cases({ data }: { data: CasesQuery }) {
  const say = useWords();
  return (
    <Table
      label={say.navigation.cases}
      empty={say.cases.none}
      rowKey="id"
      dataSource={data.cases.edges.map(({ node }) => node)}
      columns={[
        { title: say.cases.case, key: "title", render: (_, { id, title }) => <Link to={at.case(id)}>{title}</Link> },
        { title: say.alerts.state, dataIndex: "stateTitle", render: (title: string) => <Tag>{title}</Tag> },
        { title: say.alerts.officers, dataIndex: "officers", render: (officers: string[]) => officers.join("、") },
        { title: say.cases.filedOn, dataIndex: "filedOn", render: (on: string) => <Day value={on} /> },
        {
          title: say.cases.decisionDueOn,
          dataIndex: "decisionDueOn",
          render: (on: string | null) => <Day value={on} />,
        },
        {
          title: say.alerts.limitation,
          key: "limitation",
          render: (_, { limitationOn, daysToLimitation }) => (
            <>
              <Day value={limitationOn} />{" "}
              {daysToLimitation !== null && daysToLimitation !== undefined && say.alerts.daysLeft(daysToLimitation)}
            </>
          ),
        },
        {
          title: say.cases.fine,
          dataIndex: "fine",
          align: "right",
          render: (fine: number | null) => <Money yuan={fine} />,
        },
      ]}
    />
  );
}

function Reverse({ data, again }: { data: CasesQuery; again: () => void }) {
  const say = useWords();
  return (
    <Table
      label={say.cases.reverse(data.reverseReferrals.totalCount)}
      empty={say.cases.noReverse}
      rowKey="id"
      dataSource={data.reverseReferrals.edges.map(({ node }) => node)}
      columns={[
        { title: say.cases.document, dataIndex: "document" },
        { title: say.cases.sender, dataIndex: "sender" },
        { title: say.cases.case, dataIndex: "title" },
        { title: say.alerts.state, dataIndex: "stateTitle", render: (title: string) => <Tag>{title}</Tag> },
        { title: say.cases.receivedOn, dataIndex: "receivedOn", render: (on: string) => <Day value={on} /> },
        { title: say.alerts.term, key: "lamp", render: (_, { lamp, dueOn }) => <Lamp lamp={lamp} dueOn={dueOn} /> },
        {
          title: say.matters.moves,
          key: "moves",
          render: (_, reverse) => (
            <Moves
              offers={reverse.moves.filter(({ allowed }) => allowed)}
              matter={reverse}
              move={async (input) => {
                await change(MoveReverseDocument, { input });
                again();
              }}
            />
          ),
        },
      ]}
    />
  );
}

function Credit({ data, again }: { data: CasesQuery; again: () => void }) {
  const say = useWords();
  return (
    <Table
      label={say.cases.credit(data.creditEntries.totalCount)}
      empty={say.cases.noCredit}
      rowKey="id"
      dataSource={data.creditEntries.edges.map(({ node }) => node)}
      columns={[
        {
          title: say.kind.COMPANY,
          key: "company",
          render: (_, { companies }) =>
            companies.map(({ id, name }) => <ThingLink key={id} kind="COMPANY" id={id} name={name} />),
        },
        { title: say.cases.kind, dataIndex: "kind" },
        { title: say.cases.document, dataIndex: "document" },
        { title: say.alerts.state, dataIndex: "stateTitle", render: (title: string) => <Tag>{title}</Tag> },
        {
          title: say.cases.objectionUntil,
          dataIndex: "objectionUntil",
          render: (on: string | null) => <Day value={on} />,
        },
        { title: say.cases.enteredOn, dataIndex: "enteredOn", render: (on: string | null) => <Day value={on} /> },
        { title: say.cases.barredUntil, dataIndex: "barredUntil", render: (on: string | null) => <Day value={on} /> },
        {
          title: say.matters.moves,
          key: "moves",
          render: (_, entry) => (
            <Moves
              offers={entry.moves.filter(({ allowed }) => allowed)}
              matter={entry}
              move={async (input) => {
                await change(MoveCreditDocument, { input });
                again();
              }}
            />
          ),
        },
      ]}
    />
  );
}
