import { Segmented } from "antd";
import { Link, useSearchParams } from "react-router";
import { ChainsDocument, type ChainKind } from "../../generated/graphql";
import { at } from "../../shared/addresses";
import { Answered } from "../../shared/Answered";
import { BehindButton } from "../../shared/Behind";
import { useAnswer } from "../../shared/client";
import { Page, Panel } from "../../shared/Page";
import { Table } from "../../shared/Table";
import { Bits, Day, Grade, Money, ThingLink } from "../../shared/Values";
import { useWords } from "../../shared/words";
import { partyName } from "./party";
import chainsPage from "@cypher/chains/page.cypher?raw";

const kinds: readonly ChainKind[] = ["BORROWED_QUALIFICATION", "RENTED_CERTIFICATE", "HANDED_ON_CONTRACT"];

/** All chains that hold, the strongest first, by kind. */
export function ChainsPage() {
  const say = useWords();
  const [address, setAddress] = useSearchParams();
  const kind = kinds.find((one) => one === address.get("kind"));
  const answer = useAnswer(ChainsDocument, { filter: kind === undefined ? {} : { kind }, first: 200 });
  return (
    <Page title={say.chain.listTitle} subtitle={say.chain.listSummary}>
      <Panel
        flush
        title={
          <Segmented
            size="small"
            aria-label={say.chain.kind}
            value={kind ?? "all"}
            onChange={(value) => {
              setAddress(value === "all" ? {} : { kind: value });
            }}
            options={[
              { value: "all", label: say.chain.all },
              ...kinds.map((one) => ({ value: one, label: say.chainKind[one] })),
            ]}
          />
        }
        extra={<BehindButton asked={answer.asked} cypher={[{ name: "chains/page.cypher", text: chainsPage }]} />}
      >
        <Answered
          answer={answer}
          empty={({ licenceLendingChains }) => licenceLendingChains.edges.length === 0}
          emptyText={say.chain.none}
        >
          {({ licenceLendingChains }) => (
            <Table
              label={say.chain.listTitle}
              rowKey="id"
              dataSource={licenceLendingChains.edges.map(({ node }) => node)}
              columns={[
                { title: say.home.facet.grade, render: (_, { grade }) => <Grade grade={grade} /> },
                {
                  title: say.chain.kind,
                  render: (_, { id, kind: of }) => <Link to={at.chain(id)}>{say.chainKind[of]}</Link>,
                },
                {
                  title: say.chain.borrower,
                  render: (_, { borrower }) =>
                    borrower && <ThingLink kind={borrower.__typename} id={borrower.id} name={partyName(borrower)} />,
                },
                {
                  title: say.chain.lender,
                  render: (_, { lenders }) =>
                    lenders.slice(0, 3).map((lender) => (
                      <div key={lender.id}>
                        <ThingLink kind={lender.__typename} id={lender.id} name={partyName(lender)} />
                      </div>
                    )),
                },
                { title: say.chain.strength, align: "right", render: (_, { strength }) => <Bits bits={strength} /> },
                { title: say.chain.contracts, align: "right", render: (_, { contracts }) => contracts.length },
                {
                  title: say.ring.amount,
                  align: "right",
                  render: (_, { amountAtStake }) => <Money yuan={amountAtStake} />,
                },
                { title: say.home.lastSeen, render: (_, { lastSeen }) => <Day value={lastSeen} /> },
              ]}
            />
          )}
        </Answered>
      </Panel>
    </Page>
  );
}
