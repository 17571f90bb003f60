import { ShareAltOutlined } from "@ant-design/icons";
import { Alert, Button, Drawer, Flex, Tag } from "antd";
import { useMemo, useState } from "react";
import { Link, useSearchParams } from "react-router";
import { ChainDocument, type ChainQuery } from "../../generated/graphql";
import { at, pageOf } from "../../shared/addresses";
import { Answered } from "../../shared/Answered";
import { BehindButton } from "../../shared/Behind";
import { useAnswer } from "../../shared/client";
import { ConstructorTimeline } from "../../shared/ConstructorTimeline";
import { Findings, useRuleName } from "../../shared/findings/FindingCard";
import { relationWord } from "../../shared/graph/kinds";
import { SubgraphView } from "../../shared/graph/SubgraphView";
import { toGraph } from "../../shared/graph/to-graph";
import { Page, Panel } from "../../shared/Page";
import { Table } from "../../shared/Table";
import { Bits, Day, Grade, Money, ThingLink } from "../../shared/Values";
import { useWords } from "../../shared/words";
import { Lanes } from "./Lanes";
import { endName, partyName } from "./party";
import chainById from "@cypher/chains/by-ids.cypher?raw";
import chainSteps from "@cypher/chains/steps.cypher?raw";
import chainParties from "@cypher/chains/parties.cypher?raw";
import chainFindings from "@cypher/chains/findings-of.cypher?raw";

type Chain = NonNullable<ChainQuery["licenceLendingChain"]>;

const behind = [
  { name: "chains/by-ids.cypher", text: chainById },
  { name: "chains/steps.cypher", text: chainSteps },
  { name: "chains/parties.cypher", text: chainParties },
  { name: "chains/findings-of.cypher", text: chainFindings },
];

/** A chain of lent licences: from the borrower on the left to the lenders on the right, its steps in lanes of time, each with its evidence. */
export function ChainPage() {
  const say = useWords();
  const [address] = useSearchParams();
  const id = address.get("id") ?? "";
  const answer = useAnswer(ChainDocument, { id });
  return (
    <Answered
      answer={answer}
      empty={({ licenceLendingChain }) => !licenceLendingChain}
      emptyText={say.state.noSuch(id)}
    >
      {({ licenceLendingChain }) =>
        licenceLendingChain && <ChainView chain={licenceLendingChain} asked={answer.asked} />
      }
    </Answered>
  );
}

function ChainView({ chain, asked }: { chain: Chain; asked: { text: string; variables: unknown } }) {
  const say = useWords();
  const ruleName = useRuleName();
  const [opened, setOpened] = useState<readonly string[]>();
  const graph = useMemo(() => toGraph(chain.subgraph), [chain]);
  const borrower =
    chain.borrower === null || chain.borrower === undefined
      ? []
      : [`${chain.borrower.__typename}:${chain.borrower.id}`];
  const constructors = [chain.borrower, ...chain.lenders].flatMap((party) =>
    party?.__typename === "Person" && party.registrationNumber ? [party.registrationNumber] : [],
  );
  return (
    <Page
      title={say.chain.title(say.chainKind[chain.kind], partyName(chain.borrower) ?? say.state.unknown)}
      subtitle={
        <div className="facts">
          <div>
            <Grade grade={chain.grade} /> <Bits bits={chain.strength} />
          </div>
          <div>
            <span className="term">{say.chain.borrower}</span>
            <span>
              {chain.borrower && (
                <ThingLink kind={chain.borrower.__typename} id={chain.borrower.id} name={partyName(chain.borrower)} />
              )}
            </span>
          </div>
          <div>
            <span className="term">{say.chain.lender}</span>
            <span>
              {chain.lenders.map((lender, place) => (
                <span key={lender.id}>
                  {place > 0 && "、"}
                  <ThingLink kind={lender.__typename} id={lender.id} name={partyName(lender)} />
                </span>
              ))}
            </span>
          </div>
          <div>
            <span className="term">{say.ring.amount}</span>
            <span>
              <Money yuan={chain.amountAtStake} />
            </span>
          </div>
          <div>
            <span className="term">{say.ring.seen}</span>
            <span>
              <Day value={chain.firstSeen} /> – <Day value={chain.lastSeen} />
            </span>
          </div>
          {chain.lapsed && <Tag className="told explain">{say.state.lapsed}</Tag>}
        </div>
      }
      actions={
        <>
          <Link to={at.explorerOf({ chain: chain.id })}>
            <Button icon={<ShareAltOutlined />}>{say.chain.explore}</Button>
          </Link>
          <BehindButton asked={asked} cypher={behind} />
        </>
      }
    >
      <Panel title={say.chain.graph} flush>
        <SubgraphView
          graph={graph}
          layouts={["layers", "force"]}
          roots={borrower}
          marked={new Set(borrower)}
          height={340}
          onOpen={(id) => {
            const node = graph.nodes.find((one) => one.id === id);
            if (node !== undefined) {
              window.open(pageOf(node.label, node.nodeId), "_self");
            }
          }}
          onEdge={(edges) => {
            setOpened([...new Set(edges.flatMap(({ findingIds }) => findingIds))]);
          }}
        />
      </Panel>
      <Panel title={say.chain.lanes}>
        <Lanes
          chain={chain}
          open={(finding) => {
            setOpened([finding]);
          }}
        />
      </Panel>
      <Panel title={say.chain.steps} flush>
        <Table
          label={say.chain.steps}
          rowKey="ordinal"
          dataSource={[...chain.steps]}
          empty={say.chain.noSteps}
          columns={[
            { title: say.chain.step, dataIndex: "ordinal", width: 52 },
            { title: say.chain.at, render: (_, { at: day }) => <Day value={day} /> },
            {
              title: say.chain.from,
              render: (_, { from }) => <ThingLink kind={kindOf(from)} id={from.id} name={endName(from)} />,
            },
            { title: say.chain.relation, render: (_, { relation }) => `→ ${relationWord(relation, say)}` },
            {
              title: say.chain.to,
              render: (_, { to }) => <ThingLink kind={kindOf(to)} id={to.id} name={endName(to)} />,
            },
            {
              title: say.chain.amount,
              align: "right",
              render: (_, { amount }) => amount !== null && amount !== undefined && <Money yuan={amount} />,
            },
            {
              title: say.chain.contract,
              render: (_, { contractId, beforeAward }) => (
                <Flex gap={6}>
                  {contractId}
                  <Tag className={beforeAward ? "told seal" : "told"}>
                    {beforeAward ? say.chain.beforeAward : say.chain.afterAward}
                  </Tag>
                </Flex>
              ),
            },
            {
              title: say.chain.evidence,
              render: (_, { finding }) =>
                finding && (
                  <button
                    type="button"
                    className="as-link"
                    onClick={() => {
                      setOpened([finding.id]);
                    }}
                  >
                    {ruleName(finding.rule)} · {say.grade[finding.grade]}
                  </button>
                ),
            },
          ]}
        />
      </Panel>
      {constructors.slice(0, 3).map((registrationNumber) => (
        <ConstructorTimeline key={registrationNumber} registrationNumber={registrationNumber} />
      ))}
      {chain.rings.length > 0 && (
        <Panel title={say.chain.rings}>
          {chain.rings.map(({ id, strength }) => (
            <Link key={id} to={at.ring(id)}>
              <Bits bits={strength} />
            </Link>
          ))}
        </Panel>
      )}
      <Panel title={say.ring.evidence}>
        <Findings findings={chain.findings} />
      </Panel>
      <Alert type="info" showIcon title={say.caution} description={say.cautionText} />
      <Drawer
        title={say.findings.title}
        open={opened !== undefined}
        size={860}
        destroyOnHidden
        onClose={() => {
          setOpened(undefined);
        }}
      >
        <Findings
          findings={chain.findings.filter(({ id }) => opened?.includes(id) === true)}
          open={opened?.slice(0, 1)}
        />
      </Drawer>
    </Page>
  );
}

function kindOf(end: Chain["steps"][number]["from"]): string {
  return end.__typename === "Thing" ? end.label : end.__typename;
}
