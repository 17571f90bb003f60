import { DownloadOutlined } from "@ant-design/icons";
import { Alert as Notice, App, Button, Flex, Tabs, Tag } from "antd";
import { useMemo } from "react";
import { Link, useSearchParams } from "react-router";
import {
  AlertDocument,
  AlertFactsDocument,
  DoubleCheckDocument,
  MoveAlertDocument,
  type AlertFactsQuery,
  type AlertQuery,
} from "../../generated/graphql";
import { at } from "../../shared/addresses";
import { Answered, Nothing } from "../../shared/Answered";
import { BehindButton } from "../../shared/Behind";
import { change, useAnswer } from "../../shared/client";
import { Findings } from "../../shared/findings/FindingCard";
import { SubgraphView } from "../../shared/graph/SubgraphView";
import { toGraph } from "../../shared/graph/to-graph";
import { Lamp } from "../../shared/matters/Lamp";
import { Moves } from "../../shared/matters/Moves";
import { Steps } from "../../shared/matters/Steps";
import { Page, Panel } from "../../shared/Page";
import { Bits, Day, Grade, Minute, ThingLink } from "../../shared/Values";
import { useWords } from "../../shared/words";
import { DisposalPanel } from "./DisposalPanel";
import { DoubleCheckView } from "./DoubleCheckView";
import { VerificationPanel } from "./VerificationPanel";
import "../../shared/desk.css";
import "./alerts.css";

export type Alert = NonNullable<AlertQuery["alert"]>;

/** An alert: the matched subgraph first, then verification, disposal, both sides of the double check, and what was done. */
export function AlertPage() {
  const say = useWords();
  const [address] = useSearchParams();
  const id = address.get("id") ?? "";
  const answer = useAnswer(AlertDocument, { id });
  return (
    <Answered answer={answer} empty={({ alert }) => !alert} emptyText={say.state.noSuch(id)}>
      {({ alert }) => alert && <AlertView alert={alert} asked={answer.asked} again={answer.again} />}
    </Answered>
  );
}

function AlertView({
  alert,
  asked,
  again,
}: {
  alert: Alert;
  asked: { text: string; variables: unknown };
  again: () => void;
}) {
  const say = useWords();
  const [address, setAddress] = useSearchParams();
  const tab = address.get("tab") ?? "facts";
  return (
    <Page
      title={alert.title}
      subtitle={
        <Flex gap={8} wrap align="center">
          <Tag color="blue">{alert.stateTitle}</Tag>
          <Lamp lamp={alert.lamp} workdays={alert.workdaysLeft} dueOn={alert.dueOn} />
          {alert.suspended && <Tag>{say.alerts.suspended}</Tag>}
          {alert.supervised && <Tag color="red">{say.alerts.supervised}</Tag>}
          {(alert.grade === "DEEMED" || alert.grade === "NEEDS_EXPLANATION" || alert.grade === "LEAD") && (
            <Grade grade={alert.grade} />
          )}
          {alert.bits > 0 && <Bits bits={alert.bits} />}
          <Source alert={alert} />
          {alert.officers.length > 0 && (
            <span>
              {say.alerts.officers}：{alert.officers.join("、")}
            </span>
          )}
          {alert.conclusion && <Tag color="purple">{say.matters.conclusions[alert.conclusion]}</Tag>}
          {alert.disposal && <Tag color="purple">{say.matters.disposals[alert.disposal]}</Tag>}
        </Flex>
      }
      actions={
        <>
          <a href={`/documents/alerts/${alert.id}.docx`} download>
            <Button size="small" icon={<DownloadOutlined />}>
              DOCX
            </Button>
          </a>
          <a href={`/documents/alerts/${alert.id}.pdf`} download>
            <Button size="small" icon={<DownloadOutlined />}>
              PDF
            </Button>
          </a>
          <BehindButton asked={asked} />
        </>
      }
    >
      {alert.mergedInto && (
        <Notice
          type="info"
          showIcon
          title={say.alerts.mergedInto}
          action={<Link to={at.alert(alert.mergedInto)}>{alert.mergedInto}</Link>}
        />
      )}
      <Panel title={say.matters.moves}>
        <Moves
          offers={alert.moves}
          matter={alert}
          move={async (input) => {
            await change(MoveAlertDocument, { input });
            again();
          }}
        />
      </Panel>
      <div className="columns main-side">
        <Panel title={say.alerts.work}>
          <Tabs
            activeKey={tab}
            destroyOnHidden
            onChange={(key) => {
              setAddress(
                (before) => {
                  before.set("tab", key);
                  return before;
                },
                { replace: true },
              );
            }}
            items={[
              { key: "facts", label: say.alerts.facts, children: <Facts id={alert.id} /> },
              {
                key: "verification",
                label: say.alerts.verification(
                  alert.explanations.filter(({ outcome }) => outcome).length,
                  alert.explanations.length,
                ),
                children: <VerificationPanel alert={alert} again={again} />,
              },
              { key: "disposal", label: say.alerts.disposal, children: <DisposalPanel alert={alert} again={again} /> },
              { key: "double", label: say.alerts.doubleCheck, children: <Double id={alert.id} /> },
              { key: "steps", label: say.alerts.steps(alert.steps.length), children: <Steps steps={alert.steps} /> },
            ]}
          />
        </Panel>
        <div>
          <Panel title={say.alerts.about}>
            <About alert={alert} />
          </Panel>
          {alert.related.length > 0 && (
            <Panel title={say.alerts.related}>
              <ul className="plain">
                {alert.related.map(({ id, title, stateTitle }) => (
                  <li key={id}>
                    <Link to={at.alert(id)}>{title}</Link> <Tag>{stateTitle}</Tag>
                  </li>
                ))}
              </ul>
            </Panel>
          )}
          {alert.cases.length > 0 && (
            <Panel title={say.navigation.cases}>
              <ul className="plain">
                {alert.cases.map(({ id, title, stateTitle }) => (
                  <li key={id}>
                    <Link to={at.case(id)}>{title}</Link> <Tag>{stateTitle}</Tag>
                  </li>
                ))}
              </ul>
            </Panel>
          )}
        </div>
      </div>
      <Notice type="info" showIcon title={say.caution} description={say.cautionText} />
    </Page>
  );
}

function Source({ alert: { source, sourceId } }: { alert: Alert }) {
  const say = useWords();
  const name = say.alerts.sources[source];
  switch (source) {
    case "RING":
      return <Link to={at.ring(sourceId)}>{name}</Link>;
    case "CHAIN":
      return <Link to={at.chain(sourceId)}>{name}</Link>;
    case "FINDING":
      return <Link to={at.finding(sourceId)}>{name}</Link>;
    case "PROVINCE":
      return (
        <span>
          {name} {sourceId}
        </span>
      );
  }
}

/** What was found, drawn and piece by piece. */
function Facts({ id }: { id: string }) {
  const say = useWords();
  const answer = useAnswer(AlertFactsDocument, { id });
  return (
    <Answered answer={answer}>
      {({ alert }) => (alert ? <FactsView facts={alert} /> : <Nothing>{say.state.noSuch(id)}</Nothing>)}
    </Answered>
  );
}

function FactsView({ facts }: { facts: NonNullable<AlertFactsQuery["alert"]> }) {
  const say = useWords();
  const graph = useMemo(() => toGraph(facts.subgraph), [facts]);
  return (
    <>
      {graph.nodes.length === 0 ? (
        <Nothing>{say.alerts.noGraph}</Nothing>
      ) : (
        <SubgraphView graph={graph} layouts={["ring", "force"]} height={440} />
      )}
      <p className="alert-explore">
        <Link to={at.explorer(...graph.nodes.filter(({ label }) => label === "Company").map(({ nodeId }) => nodeId))}>
          {say.search.explore}
        </Link>
      </p>
      {facts.findings.length === 0 ? (
        <Nothing>{say.alerts.noFindings}</Nothing>
      ) : (
        <Findings findings={facts.findings} />
      )}
    </>
  );
}

function Double({ id }: { id: string }) {
  const say = useWords();
  const answer = useAnswer(DoubleCheckDocument, { id });
  return (
    <Answered answer={answer}>
      {({ alert }) =>
        alert ? <DoubleCheckView check={alert.doubleCheck} /> : <Nothing>{say.state.noSuch(id)}</Nothing>
      }
    </Answered>
  );
}

function About({ alert }: { alert: Alert }) {
  const say = useWords();
  const { message } = App.useApp();
  const rows: [string, React.ReactNode][] = [
    [say.alerts.companies, <Things key="companies" kind="COMPANY" things={alert.companies} />],
    [say.alerts.lots, <Things key="lots" kind="LOT" things={alert.lots} />],
    [say.alerts.batch, alert.batch],
    [say.alerts.issuer, [alert.issuer, alert.model, alert.level].filter(Boolean).join(" · ")],
    [say.alerts.district, alert.district],
    [say.alerts.issued, <Minute key="issued" value={alert.issuedAt} />],
    [say.alerts.dueOn, alert.dueOn && <Day key="due" value={alert.dueOn} />],
    [say.alerts.stageDueOn, alert.stageDueOn && <Day key="stage" value={alert.stageDueOn} />],
    [say.alerts.extended, alert.extendedDays > 0 ? say.matters.workdays(alert.extendedDays) : null],
    [say.alerts.actOn, alert.actOn && <Day key="act" value={alert.actOn} />],
    [
      say.alerts.limitation,
      alert.limitationOn && (
        <span key="limitation">
          <Day value={alert.limitationOn} />{" "}
          {alert.daysToLimitation !== null && alert.daysToLimitation !== undefined && (
            <Tag color={alert.daysToLimitation < 90 ? "red" : "default"}>
              {say.alerts.daysLeft(alert.daysToLimitation)}
            </Tag>
          )}
        </span>
      ),
    ],
    ...alert.transferTerms.map(({ id, title, dueOn }): [string, React.ReactNode] => [
      title,
      <Day key={id} value={dueOn} />,
    ]),
    [say.alerts.content, alert.content],
    [say.alerts.summary, alert.summary],
    [
      say.alerts.updated,
      alert.updatedBy && (
        <span key="updated">
          {alert.updatedBy} · <Minute value={alert.updatedAt} /> · v{alert.version}
        </span>
      ),
    ],
    [
      say.alerts.number,
      <Button
        key="id"
        type="text"
        size="small"
        onClick={() => {
          void navigator.clipboard.writeText(alert.id).then(() => message.success(say.state.copied));
        }}
      >
        <code>{alert.id}</code>
      </Button>,
    ],
  ];
  return (
    <dl className="alert-facts">
      {rows
        .filter(([, value]) => value !== null && value !== undefined && value !== "")
        .map(([name, value]) => (
          <div key={name} style={{ display: "contents" }}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  );
}

function Things({ kind, things }: { kind: string; things: readonly { id: string; name?: string | null }[] }) {
  return (
    <ul className="plain">
      {things.map(({ id, name }) => (
        <li key={id}>
          <ThingLink kind={kind} id={id} name={name} />
        </li>
      ))}
    </ul>
  );
}
