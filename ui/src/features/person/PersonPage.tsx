import { ShareAltOutlined } from "@ant-design/icons";
import { Button, Flex, Tabs, Tag } from "antd";
import { Link, useSearchParams } from "react-router";
import { PersonDocument } from "../../generated/graphql";
import { at } from "../../shared/addresses";
import { Answered, Nothing } from "../../shared/Answered";
import { BehindButton } from "../../shared/Behind";
import { useAnswer } from "../../shared/client";
import { ConstructorTimeline } from "../../shared/ConstructorTimeline";
import { Findings } from "../../shared/findings/FindingCard";
import { Page, Panel } from "../../shared/Page";
import { Table } from "../../shared/Table";
import { Bits, Day, Grade, Percent, Span, ThingLink } from "../../shared/Values";
import { useWords } from "../../shared/words";
import persons from "@cypher/graph/persons.cypher?raw";
import personRegistrations from "@cypher/graph/person-registrations.cypher?raw";
import personInsurance from "@cypher/graph/person-insurance.cypher?raw";
import personNamings from "@cypher/graph/person-namings.cypher?raw";
import personPosts from "@cypher/graph/person-posts.cypher?raw";
import personAttendance from "@cypher/graph/person-attendance.cypher?raw";

const behind = [
  { name: "graph/persons.cypher", text: persons },
  { name: "graph/person-registrations.cypher", text: personRegistrations },
  { name: "graph/person-insurance.cypher", text: personInsurance },
  { name: "graph/person-namings.cypher", text: personNamings },
  { name: "graph/person-posts.cypher", text: personPosts },
  { name: "graph/person-attendance.cypher", text: personAttendance },
];

/** A person: what is found, where registered and insured, which bids name the person, and at which sites the person was. */
export function PersonPage() {
  const say = useWords();
  const [address, setAddress] = useSearchParams();
  const id = address.get("id") ?? "";
  const answer = useAnswer(PersonDocument, { id });
  return (
    <Answered answer={answer} empty={({ person }) => !person} emptyText={say.state.noSuch(id)}>
      {({ person }) =>
        person && (
          <Page
            title={person.name ?? person.maskedNumber ?? person.id}
            subtitle={
              <div className="facts">
                <div>
                  <span className="term">{say.people.masked}</span>
                  <span>{person.maskedNumber ?? "—"}</span>
                </div>
                {person.registrationNumber && (
                  <div>
                    <span className="term">{say.people.number}</span>
                    <span>{person.registrationNumber}</span>
                  </div>
                )}
                <div>
                  <span className="term">{say.people.identity}</span>
                  <span>{person.basis}</span>
                </div>
              </div>
            }
            actions={
              <>
                <Link to={at.explorer(person.id)}>
                  <Button icon={<ShareAltOutlined />}>{say.company.explore}</Button>
                </Link>
                <BehindButton asked={answer.asked} cypher={behind} />
              </>
            }
          >
            {person.registrationNumber && <ConstructorTimeline registrationNumber={person.registrationNumber} />}
            <Tabs
              activeKey={address.get("tab") ?? "leads"}
              onChange={(tab) => {
                setAddress({ id, tab }, { replace: true });
              }}
              items={[
                {
                  key: "leads",
                  label: say.company.leads,
                  children: (
                    <>
                      {person.chains.length > 0 && (
                        <Panel title={say.people.chains} flush>
                          <ul className="members">
                            {person.chains.map((chain) => (
                              <li key={chain.id}>
                                <Flex gap={8}>
                                  <Grade grade={chain.grade} />
                                  <Link to={at.chain(chain.id)}>{say.chainKind[chain.kind]}</Link>
                                </Flex>
                                <Bits bits={chain.strength} />
                              </li>
                            ))}
                          </ul>
                        </Panel>
                      )}
                      <Panel title={say.people.findings}>
                        {person.findings.length === 0 ? (
                          <Nothing>{say.findings.noneText}</Nothing>
                        ) : (
                          <Findings findings={person.findings} />
                        )}
                      </Panel>
                    </>
                  ),
                },
                {
                  key: "work",
                  label: `${say.people.registrations} · ${say.people.insurance}`,
                  children: (
                    <div className="columns">
                      <Panel title={say.people.registrations} flush>
                        <Table
                          label={say.people.registrations}
                          rowKey={({ number, since, company }) => (number ?? "") + (since ?? "") + company.id}
                          dataSource={[...person.registrations]}
                          empty={say.people.none}
                          columns={[
                            {
                              title: say.people.company,
                              render: (_, { company }) => (
                                <ThingLink kind="COMPANY" id={company.id} name={company.name} />
                              ),
                            },
                            { title: say.people.number, dataIndex: "number" },
                            { title: say.people.specialty, dataIndex: "specialty" },
                            {
                              title: say.people.period,
                              render: (_, { since, until }) => <Span from={since} until={until} />,
                            },
                          ]}
                        />
                      </Panel>
                      <Panel title={say.people.insurance} flush>
                        <Table
                          label={say.people.insurance}
                          rowKey={({ from, company }) => from + company.id}
                          dataSource={[...person.insurance]}
                          empty={say.people.none}
                          columns={[
                            {
                              title: say.people.company,
                              render: (_, { company }) => (
                                <ThingLink kind="COMPANY" id={company.id} name={company.name} />
                              ),
                            },
                            { title: say.people.period, render: (_, { from, until }) => `${from} – ${until}` },
                            { title: say.people.months, dataIndex: "months", align: "right" },
                          ]}
                        />
                      </Panel>
                    </div>
                  ),
                },
                {
                  key: "bids",
                  label: `${say.people.namedIn} ${String(person.namedIn.length)}`,
                  children: (
                    <Panel title={say.people.namedIn} flush>
                      <Table
                        label={say.people.namedIn}
                        rowKey={({ lot, bidder, role, position }) =>
                          lot.id + (bidder?.id ?? "") + (role ?? "") + (position ?? "")
                        }
                        dataSource={[...person.namedIn]}
                        empty={say.people.none}
                        columns={[
                          { title: say.people.opened, render: (_, { openedAt }) => <Day value={openedAt} /> },
                          {
                            title: say.people.lot,
                            render: (_, { lot }) => <ThingLink kind="LOT" id={lot.id} name={lot.name} />,
                          },
                          {
                            title: say.people.company,
                            render: (_, { bidder }) =>
                              bidder && <ThingLink kind="COMPANY" id={bidder.id} name={bidder.name} />,
                          },
                          {
                            title: say.people.role,
                            render: (_, { role, position }) => position ?? (role && (say.subjectRole[role] ?? role)),
                          },
                          { title: say.people.won, render: (_, { won }) => won && <Tag className="told good">★</Tag> },
                        ]}
                      />
                    </Panel>
                  ),
                },
                {
                  key: "site",
                  label: `${say.people.posts} · ${say.people.attendance}`,
                  children: (
                    <div className="columns">
                      <Panel title={say.people.posts} flush>
                        <Table
                          label={say.people.posts}
                          rowKey={({ permitId, role, since, position }) =>
                            permitId + (role ?? "") + (since ?? "") + (position ?? "")
                          }
                          dataSource={[...person.posts]}
                          empty={say.people.none}
                          columns={[
                            {
                              title: say.people.project,
                              render: (_, { projectName, permitId }) => projectName ?? permitId,
                            },
                            {
                              title: say.people.contractor,
                              render: (_, { contractor }) =>
                                contractor && <ThingLink kind="COMPANY" id={contractor.id} name={contractor.name} />,
                            },
                            {
                              title: say.people.role,
                              render: (_, { role, position }) => position ?? (role && (say.subjectRole[role] ?? role)),
                            },
                            {
                              title: say.people.period,
                              render: (_, { since, until }) => <Span from={since} until={until} />,
                            },
                          ]}
                        />
                      </Panel>
                      <Panel title={say.people.attendance} flush>
                        <Table
                          label={say.people.attendance}
                          rowKey={({ permitId, month }) => permitId + month}
                          dataSource={[...person.attendance]}
                          empty={say.people.none}
                          columns={[
                            { title: say.people.month, dataIndex: "month" },
                            { title: say.people.permit, dataIndex: "permitId" },
                            { title: say.people.due, dataIndex: "due", align: "right" },
                            { title: say.people.present, dataIndex: "present", align: "right" },
                            {
                              title: say.people.share,
                              align: "right",
                              render: (_, { share }) => <Percent share={share} digits={0} />,
                            },
                          ]}
                        />
                      </Panel>
                    </div>
                  ),
                },
              ]}
            />
          </Page>
        )
      }
    </Answered>
  );
}
