import { Alert, Button, Flex, Select, Tag, Tooltip } from "antd";
import { useEffect, useMemo, useState } from "react";
import { Link, useSearchParams } from "react-router";
import { RingsDocument, type RingOrder } from "../../generated/graphql";
import { at } from "../../shared/addresses";
import { Answered, Nothing } from "../../shared/Answered";
import { BehindButton } from "../../shared/Behind";
import { useAnswer } from "../../shared/client";
import { GlobalSearch } from "../../shared/GlobalSearch";
import { Histogram } from "../../shared/Histogram";
import { keep, kept } from "../../shared/kept";
import { Page, Panel } from "../../shared/Page";
import { Table } from "../../shared/Table";
import { Bits, Day, FamilyTag, Grade, Money, Percent } from "../../shared/Values";
import { useWords } from "../../shared/words";
import { facets, filterOf, orderOf, orders, since, type RingLine } from "./facets";
import ringsPage from "@cypher/rings/page.cypher?raw";
import ringsCount from "@cypher/rings/count.cypher?raw";
import ringMembers from "@cypher/rings/members.cypher?raw";
import chainsPage from "@cypher/chains/page.cypher?raw";
import "./home.css";

const most = 200;

/** The start: search first, then rings and chains by what they weigh, with counts that filter, and what is new since last time. */
export function HomePage() {
  const say = useWords();
  const [address, setAddress] = useSearchParams();
  const filter = filterOf(address);
  const orderBy = orderOf(address);
  const all = useAnswer(RingsDocument, { first: most });
  const answer = useAnswer(RingsDocument, { filter, orderBy, first: most });
  const everyRing = useMemo(() => all.data?.collusionRings.edges.map(({ node }) => node) ?? [], [all.data]);
  const counted = useMemo(() => facets(everyRing, say), [everyRing, say]);
  const news = useNews(all.data === undefined ? null : everyRing.map(({ id }) => id));
  const choose = (name: string) => (key: string | null) => {
    setAddress((before) => {
      if (key === null) {
        before.delete(name);
      } else {
        before.set(name, key);
      }
      return before;
    });
  };
  const filtered = Object.keys(filter).length > 0;
  return (
    <Page title={say.home.title} subtitle={say.home.summary}>
      <div className="home-search">
        <GlobalSearch large />
      </div>
      {(news.fresh.size > 0 || news.gone > 0) && (
        <Alert className="news" type="info" showIcon closable title={say.home.news(news.fresh.size, news.gone)} />
      )}
      <div className="home">
        <div className="home-filters">
          <Panel title={say.home.filters}>
            {(["grade", "family", "strength", "year"] as const).map((name) => (
              <Histogram
                key={name}
                title={say.home.facet[name]}
                bars={counted[name]}
                chosen={address.get(name)}
                choose={choose(name)}
                across={name === "year"}
              />
            ))}
            {filtered && (
              <Button
                block
                size="small"
                onClick={() => {
                  setAddress({});
                }}
              >
                {say.home.clearFilters}
              </Button>
            )}
          </Panel>
        </div>
        <div>
          <Panel
            flush
            title={
              <>
                {say.home.rings}{" "}
                <small className="soft">
                  {answer.data &&
                    say.home.counted(answer.data.collusionRings.edges.length, answer.data.collusionRings.totalCount)}
                </small>
              </>
            }
            extra={
              <>
                <Select<RingOrder>
                  size="small"
                  aria-label={say.home.order}
                  value={orderBy}
                  onChange={choose("order")}
                  options={orders.map((order) => ({ value: order, label: say.home.orders[order] }))}
                  popupMatchSelectWidth={false}
                />
                <BehindButton
                  asked={answer.asked}
                  cypher={[
                    { name: "rings/page.cypher", text: ringsPage },
                    { name: "rings/count.cypher", text: ringsCount },
                    { name: "rings/members.cypher", text: ringMembers },
                  ]}
                />
              </>
            }
          >
            <Answered answer={answer}>
              {({ collusionRings }) =>
                collusionRings.edges.length === 0 ? (
                  <Nothing
                    action={
                      filtered
                        ? {
                            label: say.home.clearFilters,
                            run: () => {
                              setAddress({});
                            },
                          }
                        : undefined
                    }
                  >
                    {filtered ? say.home.noneFiltered : say.home.noRings}
                  </Nothing>
                ) : (
                  <RingTable rings={collusionRings.edges.map(({ node }) => node)} fresh={news.fresh} />
                )
              }
            </Answered>
          </Panel>
          <Panel
            title={say.home.chains}
            flush
            extra={
              <>
                <Link to={at.chains}>{say.home.allChains}</Link>
                <BehindButton asked={all.asked} cypher={[{ name: "chains/page.cypher", text: chainsPage }]} />
              </>
            }
          >
            <Answered
              answer={all}
              empty={({ licenceLendingChains }) => licenceLendingChains.edges.length === 0}
              emptyText={say.home.noChains}
            >
              {({ licenceLendingChains }) => (
                <ul className="members">
                  {licenceLendingChains.edges.map(
                    ({ node: { id, kind, strength, grade, amountAtStake, borrower, lenders } }) => (
                      <li key={id}>
                        <Flex gap={8} align="center">
                          <Grade grade={grade} />
                          <Tag>{say.chainKind[kind]}</Tag>
                          <Link to={at.chain(id)}>
                            {borrower === null || borrower === undefined
                              ? say.state.unknown
                              : borrower.__typename === "Company"
                                ? (borrower.name ?? borrower.id)
                                : (borrower.personName ?? borrower.maskedNumber ?? borrower.id)}{" "}
                            → {say.chain.lenders(lenders.length)}
                          </Link>
                        </Flex>
                        <Flex gap={14}>
                          <Money yuan={amountAtStake} />
                          <Bits bits={strength} />
                        </Flex>
                      </li>
                    ),
                  )}
                </ul>
              )}
            </Answered>
          </Panel>
        </div>
      </div>
      <p className="soft">{say.cautionText}</p>
    </Page>
  );
}

function RingTable({ rings, fresh }: { rings: readonly RingLine[]; fresh: ReadonlySet<string> }) {
  const say = useWords();
  return (
    <Table
      label={say.home.rings}
      rowKey="id"
      dataSource={[...rings]}
      scroll={{}}
      pagination={rings.length > 25 ? { pageSize: 25, size: "small", showSizeChanger: false } : false}
      columns={[
        {
          title: say.home.facet.grade,
          width: 96,
          render: (_, { grade }) => <Grade grade={grade} />,
        },
        {
          title: say.home.members,
          render: (_, { id, members }) => (
            <Link to={at.ring(id)} className="ring-link">
              <strong>{members.length}</strong>{" "}
              {members
                .slice(0, 3)
                .map(({ company }) => company.name ?? company.id)
                .join("、")}
              {members.length > 3 && "…"} {fresh.has(id) && <Tag className="told lead">{say.home.fresh}</Tag>}
            </Link>
          ),
        },
        { title: say.home.strength, width: 100, align: "right", render: (_, { strength }) => <Bits bits={strength} /> },
        {
          title: say.ring.falseAlarmRate,
          width: 84,
          align: "right",
          render: (_, { falseAlarmRate }) => <Percent share={falseAlarmRate} digits={2} />,
        },
        { title: say.home.lots, width: 60, align: "right", render: (_, { lots }) => lots.length },
        {
          title: say.ring.amount,
          width: 104,
          align: "right",
          render: (_, { amountAtStake }) => <Money yuan={amountAtStake} />,
        },
        {
          title: say.home.facet.family,
          width: 190,
          render: (_, { families }) => (
            <Tooltip title={families.map(({ family, bits }) => `${say.family[family]} ${bits.toFixed(1)}`).join(" · ")}>
              <span>
                {families.slice(0, 3).map(({ family }) => (
                  <FamilyTag key={family} family={family} />
                ))}
                {families.length > 3 && `+${String(families.length - 3)}`}
              </span>
            </Tooltip>
          ),
        },
        { title: say.home.lastSeen, width: 98, render: (_, { lastSeen }) => <Day value={lastSeen} /> },
      ]}
    />
  );
}

/** Rings that came since the reader was last here; what is here now counts as seen from the next visit on. */
function useNews(ids: readonly string[] | null): ReturnType<typeof since> {
  const [before] = useState<readonly string[] | null>(() => {
    const text = kept("rings.seen");
    return text === null ? null : text.split(" ");
  });
  useEffect(() => {
    if (ids !== null && ids.length > 0) {
      keep("rings.seen", ids.join(" "));
    }
  }, [ids]);
  return since(ids === null ? null : before, ids ?? []);
}
