import { Alert, Tag } from "antd";
import { Link, useSearchParams } from "react-router";
import { FindingDocument } from "../../generated/graphql";
import { at } from "../../shared/addresses";
import { Answered } from "../../shared/Answered";
import { BehindButton } from "../../shared/Behind";
import { useAnswer } from "../../shared/client";
import { FindingBody, useRuleName } from "../../shared/findings/FindingCard";
import { Page, Panel } from "../../shared/Page";
import { Bits, Grade, ThingLink } from "../../shared/Values";
import { useWords } from "../../shared/words";
import findingsById from "@cypher/findings/by-ids.cypher?raw";
import evidence from "@cypher/findings/evidence.cypher?raw";

/** One finding: whom and what it is about, the clause, its evidence down to the line, its checks, and the settings it was found under. */
export function FindingPage() {
  const say = useWords();
  const ruleName = useRuleName();
  const [address] = useSearchParams();
  const id = address.get("id") ?? "";
  const answer = useAnswer(FindingDocument, { id });
  return (
    <Answered answer={answer} empty={({ finding }) => !finding} emptyText={say.state.noSuch(id)}>
      {({ finding }) =>
        finding && (
          <Page
            title={ruleName(finding.rule)}
            subtitle={
              <div className="facts">
                <div>
                  <Grade grade={finding.grade} /> <Bits bits={finding.bits} />
                </div>
                <div>
                  <span className="term">{say.findings.rule}</span>
                  <span>
                    <Link to={at.rule(finding.rule.id)}>{finding.rule.code}</Link>
                  </span>
                </div>
                <div>
                  <code>{finding.id}</code>
                </div>
                {finding.lapsed && <Tag className="told explain">{say.state.lapsed}</Tag>}
              </div>
            }
            actions={
              <BehindButton
                asked={answer.asked}
                cypher={[
                  { name: "findings/by-ids.cypher", text: findingsById },
                  { name: "findings/evidence.cypher", text: evidence },
                ]}
              />
            }
          >
            <div className="columns">
              <Panel title={say.findings.subjectsTitle} flush>
                <ul className="members">
                  {finding.subjects.map(({ node, company, role }) => (
                    <li key={node.id + role}>
                      <ThingLink
                        kind={company ? "COMPANY" : node.__typename === "Thing" ? "PERSON" : node.__typename}
                        id={node.id}
                        name={company?.name}
                      />
                      <Tag>{say.subjectRole[role] ?? role}</Tag>
                    </li>
                  ))}
                </ul>
              </Panel>
              <div>
                <Panel title={say.chain.lots} flush>
                  <ul className="members">
                    {finding.lots.map(({ id: lot, name }) => (
                      <li key={lot}>
                        <ThingLink kind="LOT" id={lot} name={name} />
                      </li>
                    ))}
                  </ul>
                </Panel>
                {finding.rings.length > 0 && (
                  <Panel title={say.home.rings} flush>
                    <ul className="members">
                      {finding.rings.map((ring) => (
                        <li key={ring.id}>
                          <Link to={at.ring(ring.id)}>{say.ring.title(ring.members.length, ring.lots.length)}</Link>
                          <Bits bits={ring.strength} />
                        </li>
                      ))}
                    </ul>
                  </Panel>
                )}
                <Panel title={say.findings.settings}>
                  <div className="facts">
                    {finding.settings.map(({ name, value }) => (
                      <div key={name}>
                        <span className="term">
                          <code>{name}</code>
                        </span>
                        <span>{value}</span>
                      </div>
                    ))}
                    <div>
                      <span className="term">{say.findings.version}</span>
                      <span>
                        <code>{finding.ruleVersion.slice(0, 12)}</code>
                      </span>
                    </div>
                  </div>
                </Panel>
              </div>
            </div>
            <Panel title={say.ring.evidence}>
              <FindingBody finding={finding} />
            </Panel>
            <Alert type="info" showIcon title={say.caution} description={say.cautionText} />
          </Page>
        )
      }
    </Answered>
  );
}
