import { ShareAltOutlined } from "@ant-design/icons";
import { Button, Flex, Tabs, Tag } from "antd";
import type { ReactNode } from "react";
import { Link, useSearchParams } from "react-router";
import { CompanyDocument, CompanyRecordsDocument, type CompanyRecordsQuery } from "../../generated/graphql";
import { at } from "../../shared/addresses";
import { Answered, Nothing } from "../../shared/Answered";
import { BehindButton } from "../../shared/Behind";
import { useAnswer } from "../../shared/client";
import { percent } from "../../shared/format";
import { Findings } from "../../shared/findings/FindingCard";
import { relationWord } from "../../shared/graph/kinds";
import { Page, Panel } from "../../shared/Page";
import { Table } from "../../shared/Table";
import { Bits, Day, Grade, Minute, Money, Percent, Span, ThingLink } from "../../shared/Values";
import { useWords } from "../../shared/words";
import { topTen, traces, won, type Company, type Counted } from "./questions";
import companies from "@cypher/graph/companies.cypher?raw";
import companyBids from "@cypher/graph/company-bids.cypher?raw";
import companyCoBidders from "@cypher/graph/company-co-bidders.cypher?raw";
import companyShareholders from "@cypher/graph/company-shareholders.cypher?raw";
import companyStaff from "@cypher/graph/company-staff.cypher?raw";
import companySites from "@cypher/graph/company-sites.cypher?raw";

const behind = [
  { name: "graph/companies.cypher", text: companies },
  { name: "graph/company-bids.cypher", text: companyBids },
  { name: "graph/company-co-bidders.cypher", text: companyCoBidders },
];
const behindRecords = [
  { name: "graph/company-shareholders.cypher", text: companyShareholders },
  { name: "graph/company-staff.cypher", text: companyStaff },
  { name: "graph/company-sites.cypher", text: companySites },
];

type Records = NonNullable<CompanyRecordsQuery["company"]>;
type Holder = Records["shareholders"][number]["holder"];

/** A company's portrait: what is found about it, what it bids for and wins, with whom, who owns it, who works for it, and where it builds. */
export function CompanyPage() {
  const say = useWords();
  const [address, setAddress] = useSearchParams();
  const id = address.get("id") ?? "";
  const tab = address.get("tab") ?? "leads";
  const answer = useAnswer(CompanyDocument, { id });
  const records = useAnswer(CompanyRecordsDocument, { id }, { pause: !["owners", "staff", "works"].includes(tab) });
  return (
    <Answered answer={answer} empty={({ company }) => !company} emptyText={say.state.noSuch(id)}>
      {({ company }) =>
        company && (
          <Page
            title={company.name ?? company.id}
            subtitle={
              <div className="facts">
                <div>
                  <code>{company.id}</code>{" "}
                  {company.basis && <Tag>{say.company.basis[company.basis] ?? company.basis}</Tag>}
                </div>
                <div>
                  <span className="term">{say.company.allBids}</span>
                  <span>{company.bids.length}</span>
                </div>
                <div>
                  <span className="term">{say.company.wins}</span>
                  <span>{company.wins.length}</span>
                </div>
                <div>
                  <span className="term">{say.company.winRate}</span>
                  <span>{company.bids.length > 0 ? percent(company.wins.length / company.bids.length, 0) : "—"}</span>
                </div>
                <div>
                  <span className="term">{say.home.rings}</span>
                  <span>{company.rings.length}</span>
                </div>
              </div>
            }
            actions={
              <>
                <Link to={at.explorer(company.id)}>
                  <Button icon={<ShareAltOutlined />}>{say.company.explore}</Button>
                </Link>
                <BehindButton asked={answer.asked} cypher={behind} />
              </>
            }
          >
            <Tabs
              activeKey={tab}
              onChange={(key) => {
                setAddress({ id, tab: key }, { replace: true });
              }}
              items={[
                { key: "leads", label: say.company.leads, children: <Leads company={company} /> },
                { key: "bids", label: say.company.bids, children: <AllBids company={company} /> },
                { key: "together", label: say.company.together, children: <Together company={company} /> },
                ...(["owners", "staff", "works"] as const).map((key) => ({
                  key,
                  label: say.company[key],
                  children: (
                    <Answered answer={records}>
                      {(data) =>
                        data.company && (
                          <>
                            <Flex justify="flex-end">
                              <BehindButton asked={records.asked} cypher={behindRecords} />
                            </Flex>
                            {key === "owners" ? (
                              <Owners records={data.company} />
                            ) : key === "staff" ? (
                              <People records={data.company} />
                            ) : (
                              <Works records={data.company} />
                            )}
                          </>
                        )
                      }
                    </Answered>
                  ),
                })),
              ]}
            />
          </Page>
        )
      }
    </Answered>
  );
}

function Leads({ company }: { company: Company }) {
  const say = useWords();
  const shared = traces(company);
  return (
    <>
      <div className="columns">
        <Panel title={say.home.rings} flush>
          {company.rings.length === 0 ? (
            <Nothing>{say.findings.noneText}</Nothing>
          ) : (
            <ul className="members">
              {company.rings.map((ring) => (
                <li key={ring.id}>
                  <Flex gap={8}>
                    <Grade grade={ring.grade} />
                    <Link to={at.ring(ring.id)}>{say.ring.title(ring.members.length, ring.lots.length)}</Link>
                    <Tag>
                      {say.ringRole[ring.members.find((member) => member.company.id === company.id)?.role ?? "MEMBER"]}
                    </Tag>
                  </Flex>
                  <Bits bits={ring.strength} />
                </li>
              ))}
            </ul>
          )}
        </Panel>
        <Panel title={say.chain.listTitle} flush>
          {company.chains.length === 0 ? (
            <Nothing>{say.home.noChains}</Nothing>
          ) : (
            <ul className="members">
              {company.chains.map((chain) => (
                <li key={chain.id}>
                  <Flex gap={8}>
                    <Grade grade={chain.grade} />
                    <Link to={at.chain(chain.id)}>{say.chainKind[chain.kind]}</Link>
                  </Flex>
                  <Bits bits={chain.strength} />
                </li>
              ))}
            </ul>
          )}
        </Panel>
      </div>
      {shared.length > 0 && (
        <Panel title={say.company.hardware} flush>
          <Table
            label={say.company.hardware}
            rowKey={({ kind, value }) => kind + value}
            dataSource={shared}
            columns={[
              { title: say.findings.kind, render: (_, { kind }) => relationWord(kind, say) },
              {
                title: say.findings.value,
                render: (_, { value, node }) => (node === null ? value : <Link to={at.explorer(node)}>{value}</Link>),
              },
              {
                title: say.company.findHardware,
                render: (_, { others }) =>
                  others.map(({ id, name }) => (
                    <div key={id}>
                      <ThingLink kind="COMPANY" id={id} name={name} />
                    </div>
                  )),
              },
            ]}
          />
        </Panel>
      )}
      <Panel title={`${say.findings.title} ${String(company.findings.length)}`}>
        {company.findings.length === 0 ? (
          <Nothing>{say.findings.noneText}</Nothing>
        ) : (
          <Findings findings={company.findings} most={30} />
        )}
      </Panel>
    </>
  );
}

function AllBids({ company }: { company: Company }) {
  const say = useWords();
  return (
    <Panel title={say.company.allBids} flush>
      <Table
        label={say.company.allBids}
        rowKey="id"
        dataSource={[...company.bids]}
        empty={say.company.none}
        columns={[
          {
            title: say.lotPage.opened,
            render: (_, { lot }) => <Day value={lot.openedAt} />,
            sorter: (one, other) => (one.lot.openedAt ?? "").localeCompare(other.lot.openedAt ?? ""),
          },
          { title: say.lot.title, render: (_, { lot }) => <ThingLink kind="LOT" id={lot.id} name={lot.name} /> },
          {
            title: say.company.price,
            align: "right",
            render: (_, { price, priceText }) => priceText ?? <Money yuan={price} />,
            sorter: (one, other) => (one.price ?? 0) - (other.price ?? 0),
          },
          {
            title: say.company.won,
            render: (_, { lot }) => won(company, lot.id) && <Tag className="told good">★ {say.company.won}</Tag>,
            filters: [{ text: say.company.won, value: true }],
            onFilter: (_, { lot }) => won(company, lot.id),
          },
          {
            title: say.company.buyer,
            render: (_, { lot }) => lot.buyer && <ThingLink kind="COMPANY" id={lot.buyer.id} name={lot.buyer.name} />,
          },
          {
            title: say.company.agency,
            render: (_, { lot }) =>
              lot.agency && <ThingLink kind="COMPANY" id={lot.agency.id} name={lot.agency.name} />,
          },
          { title: say.company.handedIn, render: (_, { submittedAt }) => <Minute value={submittedAt} /> },
        ]}
      />
    </Panel>
  );
}

function Together({ company }: { company: Company }) {
  const say = useWords();
  const winning = company.bids.filter(({ lot }) => won(company, lot.id));
  const others = company.bids.flatMap(({ lot }) =>
    lot.winners.filter((winner) => winner.company.id !== company.id).map((winner) => winner.company),
  );
  return (
    <div className="columns">
      <TopTen
        title={say.company.coBidders}
        top={company.coBidders.slice(0, 10).map(({ company: other, lots }) => ({ ...other, lots }))}
        total={company.bids.length}
        pair={company.id}
      />
      <TopTen
        title={say.company.topBuyers}
        top={topTen(company.bids.map(({ lot }) => lot.buyer))}
        total={company.bids.length}
      />
      <TopTen
        title={say.company.topAgencies}
        top={topTen(company.bids.map(({ lot }) => lot.agency))}
        total={company.bids.length}
      />
      <TopTen title={say.company.wonBuyers} top={topTen(winning.map(({ lot }) => lot.buyer))} total={winning.length} />
      <TopTen
        title={say.company.wonAgencies}
        top={topTen(winning.map(({ lot }) => lot.agency))}
        total={winning.length}
      />
      <TopTen title={say.lotPage.winners} top={topTen(others)} total={company.bids.length} />
    </div>
  );
}

function TopTen({ title, top, total, pair }: { title: string; top: readonly Counted[]; total: number; pair?: string }) {
  const say = useWords();
  return (
    <Panel title={title} flush>
      {top.length === 0 ? (
        <Nothing>{say.company.none}</Nothing>
      ) : (
        <ul className="members">
          {top.map(({ id, name, lots }) => (
            <li key={id}>
              <ThingLink kind="COMPANY" id={id} name={name} />
              <Flex gap={10}>
                <span className="figure">{say.company.ofTotal(lots, total)}</span>
                {pair !== undefined && <Link to={at.explorer(pair, id)}>{say.explorer.paths}</Link>}
              </Flex>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}

function holderName(holder: Holder): string | null | undefined {
  return holder.__typename === "Company" ? holder.companyName : (holder.personName ?? holder.maskedNumber);
}

function HolderLink({ holder }: { holder: Holder }) {
  return <ThingLink kind={holder.__typename} id={holder.id} name={holderName(holder)} />;
}

function Owners({ records }: { records: Records }) {
  const say = useWords();
  return (
    <div className="columns">
      <Panel title={say.company.ultimate} flush>
        <Table
          label={say.company.ultimate}
          rowKey={({ owner }) => owner.id}
          dataSource={[...records.owners]}
          empty={say.company.none}
          columns={[
            { title: say.company.holder, render: (_, { owner }) => <HolderLink holder={owner} /> },
            { title: say.company.share, align: "right", render: (_, { share }) => <Percent share={share} /> },
            {
              title: "",
              render: (_, { controls, end }) => (
                <>
                  {controls && <Tag className="told seal">{say.company.control}</Tag>}
                  <span className="soft">{say.company.end[end]}</span>
                </>
              ),
            },
            { title: say.explorer.paths, align: "right", render: (_, { paths }) => paths.length },
          ]}
        />
        {records.ownershipProblems.map(({ kind, companyId, share }) => (
          <p key={kind + companyId} className="soft">
            {say.company.problem[kind]}: <ThingLink kind="COMPANY" id={companyId} name={null} /> {percent(share)}
          </p>
        ))}
      </Panel>
      <Panel title={say.company.shareholders} flush>
        <Table
          label={say.company.shareholders}
          rowKey={({ holder, since }) => holder.id + (since ?? "")}
          dataSource={[...records.shareholders]}
          empty={say.company.none}
          columns={[
            { title: say.company.holder, render: (_, { holder }) => <HolderLink holder={holder} /> },
            { title: say.company.share, align: "right", render: (_, { share }) => <Percent share={share} /> },
            { title: say.people.period, render: (_, { since, until }) => <Span from={since} until={until} /> },
          ]}
        />
      </Panel>
      <Panel title={say.company.holdings} flush>
        <Table
          label={say.company.holdings}
          rowKey={({ company, since }) => company.id + (since ?? "")}
          dataSource={[...records.holdings]}
          empty={say.company.none}
          columns={[
            {
              title: say.company.title,
              render: (_, { company }) => <ThingLink kind="COMPANY" id={company.id} name={company.name} />,
            },
            { title: say.company.share, align: "right", render: (_, { share }) => <Percent share={share} /> },
            { title: say.people.period, render: (_, { since, until }) => <Span from={since} until={until} /> },
          ]}
        />
      </Panel>
      <Panel title={say.company.officers} flush>
        <Table
          label={say.company.officers}
          rowKey={({ person, position, since }) => person.id + (position ?? "") + (since ?? "")}
          dataSource={[...records.officers]}
          empty={say.company.none}
          columns={[
            {
              title: say.people.title,
              render: (_, { person }) => (
                <ThingLink kind="PERSON" id={person.id} name={person.name ?? person.maskedNumber} />
              ),
            },
            { title: say.people.position, dataIndex: "position" },
            { title: say.people.period, render: (_, { since, until }) => <Span from={since} until={until} /> },
          ]}
        />
      </Panel>
    </div>
  );
}

function People({ records }: { records: Records }) {
  const say = useWords();
  const most = Math.max(1, ...records.insured.map(({ people }) => people));
  return (
    <div className="columns">
      <Panel title={say.company.team} flush>
        <Table
          label={say.company.team}
          rowKey="id"
          dataSource={[...records.staff]}
          empty={say.company.none}
          columns={[
            {
              title: say.people.title,
              render: (_, { id, name, registrationNumber }) => (
                <ThingLink kind="PERSON" id={id} name={name ?? registrationNumber} />
              ),
            },
            {
              title: say.people.role,
              render: (_, { roles }) => roles.map((role) => say.subjectRole[role] ?? role).join("、"),
            },
            { title: say.company.lots, align: "right", render: (_, { lots }) => lots.length },
            { title: say.company.won, render: (_, { won: winning }) => winning && "★" },
          ]}
        />
      </Panel>
      <Panel title={say.company.registered} flush>
        <Table
          label={say.company.registered}
          rowKey={({ person, number, since }) => person.id + (number ?? "") + (since ?? "")}
          dataSource={[...records.registeredPeople]}
          empty={say.company.none}
          columns={[
            {
              title: say.people.title,
              render: (_, { person }) => (
                <ThingLink kind="PERSON" id={person.id} name={person.name ?? person.maskedNumber} />
              ),
            },
            {
              title: say.people.number,
              render: (_, { number }) => number && <Link to={at.constructor_(number)}>{number}</Link>,
            },
            { title: say.people.specialty, dataIndex: "specialty" },
            { title: say.people.period, render: (_, { since, until }) => <Span from={since} until={until} /> },
          ]}
        />
      </Panel>
      <Panel title={say.company.insured}>
        {records.insured.length === 0 ? (
          <Nothing>{say.company.none}</Nothing>
        ) : (
          <Flex align="flex-end" gap={1} className="months" role="img" aria-label={say.company.insured}>
            {records.insured.map(({ month, people }) => (
              <span
                key={month}
                title={`${month}: ${String(people)}`}
                style={{ height: `${String((people / most) * 100)}%` }}
              />
            ))}
          </Flex>
        )}
        <Flex justify="space-between" className="soft">
          <span>{records.insured[0]?.month}</span>
          <span>{records.insured.at(-1)?.month}</span>
        </Flex>
      </Panel>
    </div>
  );
}

function Works({ records }: { records: Records }) {
  const say = useWords();
  return (
    <>
      <Records label={say.company.licences}>
        <Table
          label={say.company.licences}
          rowKey={({ certificateNumber, name, level }) => (certificateNumber ?? "") + (name ?? "") + (level ?? "")}
          dataSource={[...records.licences]}
          empty={say.company.none}
          columns={[
            { title: say.company.name, dataIndex: "name" },
            { title: say.company.level, dataIndex: "level" },
            { title: say.people.number, dataIndex: "certificateNumber" },
            { title: say.company.until, render: (_, { until }) => <Day value={until} /> },
          ]}
        />
      </Records>
      <Records label={say.company.contracts}>
        <Table
          label={say.company.contracts}
          rowKey="id"
          dataSource={[...records.contracts]}
          empty={say.company.none}
          columns={[
            {
              title: say.chain.contract,
              render: (_, { id, name }) => <Link to={at.explorer(`Contract:${id}`)}>{name ?? id}</Link>,
            },
            { title: say.chain.amount, align: "right", render: (_, { amount }) => <Money yuan={amount} /> },
            { title: say.company.signed, render: (_, { signedOn }) => <Day value={signedOn} /> },
            { title: say.company.completed, render: (_, { completedOn }) => <Day value={completedOn} /> },
            {
              title: say.lot.title,
              render: (_, { lot }) => lot && <ThingLink kind="LOT" id={lot.id} name={lot.name} />,
            },
          ]}
        />
      </Records>
      <Records label={say.company.sites}>
        <Table
          label={say.company.sites}
          rowKey="permitId"
          dataSource={[...records.sites]}
          empty={say.company.none}
          columns={[
            { title: say.people.permit, dataIndex: "permitId" },
            { title: say.people.project, dataIndex: "name" },
            {
              title: say.company.manager,
              render: (_, { manager }) =>
                manager && <ThingLink kind="PERSON" id={manager.id} name={manager.name ?? manager.maskedNumber} />,
            },
            {
              title: say.people.period,
              render: (_, { issuedOn, completedOn }) => <Span from={issuedOn} until={completedOn} />,
            },
          ]}
        />
      </Records>
    </>
  );
}

function Records({ label, children }: { label: string; children: ReactNode }) {
  return (
    <Panel title={label} flush>
      {children}
    </Panel>
  );
}
