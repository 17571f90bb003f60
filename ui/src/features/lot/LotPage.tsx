import { ShareAltOutlined } from "@ant-design/icons";
import { Button, DatePicker, Drawer, Flex, Tag } from "antd";
import dayjs from "dayjs";
import { useState } from "react";
import { Link, useSearchParams } from "react-router";
import { LotDocument } from "../../generated/graphql";
import { at } from "../../shared/addresses";
import { Answered, Nothing } from "../../shared/Answered";
import { BehindButton } from "../../shared/Behind";
import { useAnswer } from "../../shared/client";
import { Findings } from "../../shared/findings/FindingCard";
import { LotPictureView } from "../../shared/lot/LotPictureView";
import { Page, Panel } from "../../shared/Page";
import { Table } from "../../shared/Table";
import { Bits, Grade, Minute, Money, ThingLink } from "../../shared/Values";
import { useWords } from "../../shared/words";
import lots from "@cypher/graph/lots.cypher?raw";
import lotBids from "@cypher/graph/lot-bids.cypher?raw";
import lotWinners from "@cypher/graph/lot-winners.cypher?raw";

const behind = [
  { name: "graph/lots.cypher", text: lots },
  { name: "graph/lot-bids.cypher", text: lotBids },
  { name: "graph/lot-winners.cypher", text: lotWinners },
];

/** A lot: who bid what and who won, who is tied to whom, what the prices look like, and what was found in it. */
export function LotPage() {
  const say = useWords();
  const [address, setAddress] = useSearchParams();
  const id = address.get("id") ?? "";
  const asOf = address.get("asOf");
  const answer = useAnswer(LotDocument, { id });
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [opened, setOpened] = useState<readonly string[]>();
  return (
    <Answered answer={answer} empty={({ lot }) => !lot} emptyText={say.state.noSuch(id)}>
      {({ lot }) =>
        lot && (
          <Page
            title={lot.name ?? lot.id}
            subtitle={
              <div className="facts">
                <div>
                  <code>{lot.id}</code>
                </div>
                <div>
                  <span className="term">{say.lotPage.opened}</span>
                  <span>
                    <Minute value={lot.openedAt} />
                  </span>
                </div>
                <div>
                  <span className="term">{say.lot.ceiling}</span>
                  <span>
                    <Money yuan={lot.ceilingPrice} />
                  </span>
                </div>
                {lot.buyer && (
                  <div>
                    <span className="term">{say.company.buyer}</span>
                    <span>
                      <ThingLink kind="COMPANY" id={lot.buyer.id} name={lot.buyer.name} />
                    </span>
                  </div>
                )}
                {lot.agency && (
                  <div>
                    <span className="term">{say.company.agency}</span>
                    <span>
                      <ThingLink kind="COMPANY" id={lot.agency.id} name={lot.agency.name} />
                    </span>
                  </div>
                )}
                {lot.winners.map(({ company, price }) => (
                  <div key={company.id}>
                    <span className="term">★ {say.lotPage.winners}</span>
                    <span>
                      <ThingLink kind="COMPANY" id={company.id} name={company.name} /> <Money yuan={price} />
                    </span>
                  </div>
                ))}
              </div>
            }
            actions={
              <>
                <Link to={at.explorer(lot.id)}>
                  <Button icon={<ShareAltOutlined />}>{say.lotPage.explore}</Button>
                </Link>
                <BehindButton asked={answer.asked} cypher={behind} />
              </>
            }
          >
            {lot.rings.length > 0 && (
              <Panel title={say.home.rings} flush>
                <ul className="members">
                  {lot.rings.map((ring) => (
                    <li key={ring.id}>
                      <Flex gap={8}>
                        <Grade grade={ring.grade} />
                        <Link to={at.ring(ring.id)}>{say.ring.title(ring.members.length, ring.lots.length)}</Link>
                      </Flex>
                      <Bits bits={ring.strength} />
                    </li>
                  ))}
                </ul>
              </Panel>
            )}
            <Panel
              title={`${say.lot.prices} · ${say.lot.matrix}`}
              extra={
                <DatePicker
                  size="small"
                  aria-label={say.lotPage.asOf}
                  placeholder={say.explorer.asOf}
                  value={asOf === null ? null : dayjs(asOf)}
                  onChange={(day) => {
                    setAddress(day === null ? { id } : { id, asOf: day.format("YYYY-MM-DD") }, { replace: true });
                  }}
                />
              }
            >
              <LotPictureView
                lotId={lot.id}
                asOf={asOf}
                selected={new Set(chosen)}
                onSelect={setChosen}
                onFindings={setOpened}
              />
            </Panel>
            <Panel title={`${say.findings.title} ${String(lot.findings.length)}`}>
              {lot.findings.length === 0 ? (
                <Nothing>{say.findings.noneText}</Nothing>
              ) : (
                <Findings findings={lot.findings} most={30} />
              )}
            </Panel>
            <Panel title={`${say.lotPage.bids} ${String(lot.bids.length)}`} flush>
              <Table
                label={say.lotPage.bids}
                rowKey="id"
                dataSource={[...lot.bids]}
                empty={say.company.none}
                rowClassName={({ bidders }) =>
                  bidders.some((bidder) => chosen.includes(bidder.id)) ? "chosen-row" : ""
                }
                columns={[
                  {
                    title: say.company.title,
                    render: (_, { bidders }) =>
                      bidders.map((bidder) => (
                        <div key={bidder.id}>
                          <ThingLink kind="COMPANY" id={bidder.id} name={bidder.name} />
                        </div>
                      )),
                  },
                  {
                    title: say.company.price,
                    align: "right",
                    render: (_, { price, priceText }) => priceText ?? <Money yuan={price} />,
                  },
                  {
                    title: say.lotPage.rank,
                    render: (_, { bidders }) => {
                      const place = lot.shortlisted.find((award) =>
                        bidders.some((bidder) => bidder.id === award.company.id),
                      );
                      const won = lot.winners.some((award) => bidders.some((bidder) => bidder.id === award.company.id));
                      return (
                        <>
                          {place?.rank} {won && <Tag className="told good">★ {say.company.won}</Tag>}
                        </>
                      );
                    },
                  },
                  { title: say.company.handedIn, render: (_, { submittedAt }) => <Minute value={submittedAt} /> },
                ]}
              />
            </Panel>
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
                findings={lot.findings.filter(({ id: one }) => opened?.includes(one) === true)}
                open={opened?.slice(0, 1)}
                most={40}
              />
            </Drawer>
          </Page>
        )
      }
    </Answered>
  );
}
