import { Alert as Notice, App, Button, Descriptions, Flex, Tag } from "antd";
import { Link, useSearchParams } from "react-router";
import { CaseDocument, FixCaseEvidenceDocument, MoveCaseDocument, type CaseQuery } from "../../generated/graphql";
import { at } from "../../shared/addresses";
import { Answered, Nothing } from "../../shared/Answered";
import { BehindButton } from "../../shared/Behind";
import { change, useAnswer, messageOf } from "../../shared/client";
import { exactMoney } from "../../shared/format";
import { Moves } from "../../shared/matters/Moves";
import { Packages } from "../../shared/matters/Packages";
import { Steps } from "../../shared/matters/Steps";
import { Page, Panel } from "../../shared/Page";
import { Day, ThingLink } from "../../shared/Values";
import { useWords } from "../../shared/words";
import { NoticeCredit } from "./NoticeCredit";

type Case = NonNullable<CaseQuery["case"]>;

/** A case: its moves, its terms, what may be fined with the arithmetic, its evidence, and what was done. */
export function CasePage() {
  const say = useWords();
  const [address] = useSearchParams();
  const id = address.get("id") ?? "";
  const answer = useAnswer(CaseDocument, { id });
  return (
    <Answered answer={answer} empty={(data) => !data.case} emptyText={say.state.noSuch(id)}>
      {(data) => data.case && <CaseView case={data.case} asked={answer.asked} again={answer.again} />}
    </Answered>
  );
}

function CaseView({
  case: one,
  asked,
  again,
}: {
  case: Case;
  asked: { text: string; variables: unknown };
  again: () => void;
}) {
  const say = useWords();
  const { message } = App.useApp();
  return (
    <Page
      title={one.title}
      subtitle={
        <Flex gap={8} wrap align="center">
          <Tag color="blue">{one.stateTitle}</Tag>
          {one.officers.length > 0 && (
            <span>
              {say.alerts.officers}：{one.officers.join("、")}
            </span>
          )}
          <Link to={at.alert(one.origin)}>{say.cases.origin}</Link>
        </Flex>
      }
      actions={<BehindButton asked={asked} />}
    >
      <Panel
        title={say.matters.moves}
        extra={
          one.finalOn === null || one.finalOn === undefined ? undefined : (
            <NoticeCredit caseId={one.id} companies={one.companies} again={again} />
          )
        }
      >
        <Moves
          offers={one.moves}
          matter={one}
          move={async (input) => {
            await change(MoveCaseDocument, { input });
            again();
          }}
        />
      </Panel>
      <div className="columns main-side">
        <div>
          <Panel title={say.cases.range}>
            {one.range ? <Range range={one.range} /> : <Nothing>{say.cases.noRange}</Nothing>}
          </Panel>
          <Panel
            flush
            title={say.matters.packages}
            extra={
              <Button
                size="small"
                onClick={() => {
                  change(FixCaseEvidenceDocument, { input: { id: one.id } }).then(again, (problem: unknown) => {
                    void message.error(messageOf(problem), 8);
                  });
                }}
              >
                {say.alerts.fix}
              </Button>
            }
          >
            <Packages packages={one.evidencePackages} />
          </Panel>
          <Panel title={say.alerts.steps(one.steps.length)}>
            <Steps steps={one.steps} />
          </Panel>
        </div>
        <Panel title={say.alerts.about}>
          <Descriptions
            size="small"
            column={1}
            items={[
              {
                key: "companies",
                label: say.alerts.companies,
                children: <Things kind="COMPANY" things={one.companies} />,
              },
              { key: "lots", label: say.alerts.lots, children: <Things kind="LOT" things={one.lots} /> },
              { key: "filed", label: say.cases.filedOn, children: <Day value={one.filedOn} /> },
              { key: "due", label: say.cases.decisionDueOn, children: <Day value={one.decisionDueOn} /> },
              { key: "act", label: say.alerts.actOn, children: <Day value={one.actOn} /> },
              {
                key: "limitation",
                label: say.alerts.limitation,
                children: (
                  <>
                    <Day value={one.limitationOn} />
                    {one.daysToLimitation !== null && one.daysToLimitation !== undefined && (
                      <>&nbsp;{say.alerts.daysLeft(one.daysToLimitation)}</>
                    )}
                  </>
                ),
              },
              { key: "decided", label: say.cases.decidedOn, children: <Day value={one.decidedOn} /> },
              {
                key: "fine",
                label: say.cases.fine,
                children: one.fine === null || one.fine === undefined ? "—" : exactMoney(one.fine),
              },
              { key: "document", label: say.cases.document, children: one.document ?? "—" },
              { key: "served", label: say.cases.servedOn, children: <Day value={one.servedOn} /> },
              { key: "final", label: say.cases.finalOn, children: <Day value={one.finalOn} /> },
              {
                key: "frozen",
                label: say.cases.frozen,
                children: one.frozenEvidence.map((sha) => (
                  <code key={sha} title={sha}>
                    {sha.slice(0, 16)}…
                  </code>
                )),
              },
              {
                key: "credit",
                label: say.cases.creditEntries,
                children: one.creditEntries.map(({ id, kind, stateTitle }) => (
                  <Tag key={id}>
                    {kind} · {stateTitle}
                  </Tag>
                )),
              },
            ]}
          />
        </Panel>
      </div>
    </Page>
  );
}

function Range({ range }: { range: NonNullable<Case["range"]> }) {
  const say = useWords();
  return (
    <>
      <p className="fine-range">
        <strong>
          {exactMoney(range.low)} – {exactMoney(range.high)}
        </strong>{" "}
        {range.personLow !== null &&
          range.personLow !== undefined &&
          range.personHigh !== null &&
          range.personHigh !== undefined && (
            <span className="soft">
              {say.cases.person} {exactMoney(range.personLow)} – {exactMoney(range.personHigh)}
            </span>
          )}
      </p>
      <ol className="arithmetic">
        {range.arithmetic.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ol>
      <p>{range.bar}</p>
      {range.transferReview && (
        <Notice type="warning" showIcon title={say.cases.transferReview} description={range.transferReview} />
      )}
      {range.clauses.map(({ id, citation, text, verified }) => (
        <details key={id}>
          <summary>
            {citation} {!verified && <Tag color="gold">{say.cases.unverified}</Tag>}
          </summary>
          <p>{text}</p>
        </details>
      ))}
      {!range.verified && <p className="soft">{say.cases.unverifiedText}</p>}
    </>
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
