import { ShareAltOutlined } from "@ant-design/icons";
import { Alert, Button, Drawer, Flex, Segmented, Tag, Tooltip } from "antd";
import { useMemo, useState } from "react";
import { Link, useSearchParams } from "react-router";
import { RingDocument, RingFindingsDocument, type RingQuery } from "../../generated/graphql";
import { at, pageOf } from "../../shared/addresses";
import { Answered, Nothing } from "../../shared/Answered";
import { BehindButton } from "../../shared/Behind";
import { useAnswer } from "../../shared/client";
import { day, money } from "../../shared/format";
import { Findings } from "../../shared/findings/FindingCard";
import { relationWord } from "../../shared/graph/kinds";
import type { GraphEdge, GraphNode } from "../../shared/graph/scene";
import { SubgraphView } from "../../shared/graph/SubgraphView";
import { toGraph } from "../../shared/graph/to-graph";
import { LotPictureView } from "../../shared/lot/LotPictureView";
import { Page, Panel } from "../../shared/Page";
import { Bits, Day, Grade, Money, Percent, ThingLink } from "../../shared/Values";
import { useLanguage, useWords } from "../../shared/words";
import { RingTimeline } from "./RingTimeline";
import ringById from "@cypher/rings/by-ids.cypher?raw";
import ringFindings from "@cypher/rings/findings-of.cypher?raw";
import ringLots from "@cypher/rings/lots.cypher?raw";
import ringMembers from "@cypher/rings/members.cypher?raw";
import ringPieces from "@cypher/rings/pieces.cypher?raw";
import evidence from "@cypher/findings/evidence.cypher?raw";

type Ring = NonNullable<RingQuery["collusionRing"]>;

const behindRing = [
  { name: "rings/by-ids.cypher", text: ringById },
  { name: "rings/members.cypher", text: ringMembers },
  { name: "rings/lots.cypher", text: ringLots },
  { name: "rings/pieces.cypher", text: ringPieces },
];
const behindFindings = [
  { name: "rings/findings-of.cypher", text: ringFindings },
  { name: "findings/evidence.cypher", text: evidence },
];

/** A ring: its graph with only what was found, why it is a ring, its lots with their prices, and when things happened. */
export function RingPage() {
  const say = useWords();
  const [address] = useSearchParams();
  const id = address.get("id") ?? "";
  const answer = useAnswer(RingDocument, { id });
  return (
    <Answered answer={answer} empty={({ collusionRing }) => !collusionRing} emptyText={say.state.noSuch(id)}>
      {({ collusionRing }) => collusionRing && <RingView ring={collusionRing} asked={answer.asked} />}
    </Answered>
  );
}

function RingView({ ring, asked }: { ring: Ring; asked: { text: string; variables: unknown } }) {
  const say = useWords();
  const language = useLanguage();
  const [address, setAddress] = useSearchParams();
  const findings = useAnswer(RingFindingsDocument, { id: ring.id });
  const [chosen, setChosen] = useState<readonly string[]>(() => address.getAll("selected"));
  const [opened, setOpened] = useState<readonly string[]>();
  const graph = useMemo(() => toGraph(ring.subgraph), [ring]);
  const members = useMemo(() => new Set(ring.members.map(({ company }) => company.id)), [ring]);
  const lots = useMemo(
    () => [...ring.lots].sort((one, other) => (one.openedAt ?? "").localeCompare(other.openedAt ?? "")),
    [ring],
  );
  const lot = lots.find(({ id }) => id === address.get("lot")) ?? lots.at(-1);
  const nodes = useMemo(() => new Map(graph.nodes.map((node) => [node.id, node])), [graph]);
  const chosenCompanies = useMemo(
    () => new Set(chosen.flatMap((id) => (nodes.get(id)?.label === "Company" ? (nodes.get(id)?.nodeId ?? []) : []))),
    [chosen, nodes],
  );
  const marked = useMemo(() => new Set([...members].map((id) => `Company:${id}`)), [members]);
  const choose = (ids: readonly string[]) => {
    setChosen((before) => (before.join() === ids.join() ? before : ids));
  };
  const chooseCompanies = (ids: string[]) => {
    choose(ids.map((id) => `Company:${id}`));
  };
  const setLot = (id: string) => {
    setAddress(
      (before) => {
        before.set("lot", id);
        return before;
      },
      { replace: true },
    );
  };
  const all = findings.data?.collusionRing?.findings ?? [];
  const about = all.filter(
    ({ subjects, lots: of, evidence: shown }) =>
      chosen.length === 0 ||
      chosen.every((id) => {
        const node = nodes.get(id);
        return (
          node === undefined ||
          subjects.some(({ company }) => company?.id === node.nodeId) ||
          of.some((one) => one.id === node.nodeId) ||
          shown.some((one) => one.node?.id === node.nodeId)
        );
      }),
  );
  return (
    <Page
      title={say.ring.title(ring.members.length, ring.lots.length)}
      subtitle={
        <div className="facts">
          <div>
            <Grade grade={ring.grade} /> <Bits bits={ring.strength} />
          </div>
          <div>
            <span className="term">{say.ring.falseAlarmRate}</span>
            <span>
              <Tooltip
                title={
                  ring.falseAlarmTest
                    ? say.ring.falseAlarmText(ring.falseAlarmTest.permutations, ring.falseAlarmTest.seed)
                    : undefined
                }
              >
                <span>
                  <Percent share={ring.falseAlarmRate} digits={2} />
                </span>
              </Tooltip>
            </span>
          </div>
          <div>
            <span className="term">{say.ring.amount}</span>
            <span>
              <Money yuan={ring.amountAtStake} />
            </span>
          </div>
          <div>
            <span className="term">{say.ring.seen}</span>
            <span>
              <Day value={ring.firstSeen} /> – <Day value={ring.lastSeen} />
            </span>
          </div>
          {ring.lapsed && <Tag className="told explain">{say.state.lapsed}</Tag>}
        </div>
      }
      actions={
        <>
          <Link to={at.explorerOf({ ring: ring.id })}>
            <Button icon={<ShareAltOutlined />}>{say.ring.explore}</Button>
          </Link>
          <BehindButton asked={asked} cypher={behindRing} />
        </>
      }
    >
      <div className="columns main-side">
        <Panel
          flush
          title={say.ring.graph}
          extra={
            chosen.length > 0 && (
              <Button
                size="small"
                onClick={() => {
                  choose([]);
                }}
              >
                {say.ring.clear}
              </Button>
            )
          }
        >
          <SubgraphView
            graph={graph}
            layouts={["ring", "force"]}
            kindOf={ringKind(members)}
            marked={marked}
            selected={new Set(chosen)}
            onSelect={choose}
            onOpen={(id) => {
              const node = nodes.get(id);
              if (node !== undefined) {
                window.open(pageOf(node.label, node.nodeId), "_self");
              }
            }}
            onEdge={(edges) => {
              setOpened(idsOf(edges));
            }}
            height={520}
          />
        </Panel>
        <div>
          <Panel title={say.ring.why}>
            <p className="soft">{say.ring.whyText}</p>
            <dl className="bars">
              {ring.families.map(({ family, bits, kinds, documentFrequency, findings: count }) => (
                <FamilyBar
                  key={family}
                  label={say.family[family]}
                  share={bits / (ring.families[0]?.bits ?? 1)}
                  bits={bits}
                  detail={`${kinds.map((kind) => relationWord(kind, say)).join("、")} · ${say.graph.findings(count)}${
                    documentFrequency === null || documentFrequency === undefined
                      ? ""
                      : ` · ${say.findings.documentFrequency(documentFrequency)}`
                  }`}
                />
              ))}
            </dl>
          </Panel>
          <Panel title={say.ring.members} flush>
            <ul className="members">
              {[...ring.members]
                .sort((one, other) => other.bits - one.bits)
                .map(({ company, role, bits }) => (
                  <li key={company.id} className={chosenCompanies.has(company.id) ? "chosen" : ""}>
                    <ThingLink kind="COMPANY" id={company.id} name={company.name} />
                    <span>
                      <Tag>{say.ringRole[role]}</Tag>
                      <Bits bits={bits} />
                    </span>
                  </li>
                ))}
            </ul>
          </Panel>
          {(findings.data?.collusionRing?.chains.length ?? 0) > 0 && (
            <Panel title={say.ring.chains}>
              {findings.data?.collusionRing?.chains.map(({ id, kind, strength }) => (
                <Flex key={id} gap={8}>
                  <Link to={at.chain(id)}>{say.chainKind[kind]}</Link> <Bits bits={strength} />
                </Flex>
              ))}
            </Panel>
          )}
        </div>
      </div>
      <Panel
        title={
          <>
            {say.ring.evidence}{" "}
            <small className="soft">
              {chosen.length > 0 ? say.ring.ofSelection(about.length, all.length) : all.length || ""}
            </small>
          </>
        }
        extra={<BehindButton asked={findings.asked} cypher={behindFindings} />}
      >
        <Answered answer={findings}>
          {() => (about.length === 0 ? <Nothing>{say.ring.noneOfSelection}</Nothing> : <Findings findings={about} />)}
        </Answered>
      </Panel>
      <Panel title={say.ring.timeline}>
        <RingTimeline
          ring={ring}
          lots={lots}
          lot={lot?.id}
          setLot={setLot}
          selected={chosenCompanies}
          onSelect={chooseCompanies}
        />
      </Panel>
      {lot !== undefined && (
        <Panel
          title={
            <>
              {say.ring.lot} <ThingLink kind="LOT" id={lot.id} name={lot.name} />
            </>
          }
          extra={
            <Segmented
              size="small"
              aria-label={say.ring.lots}
              value={lot.id}
              onChange={setLot}
              options={lots.slice(-8).map((one) => ({
                value: one.id,
                label: (
                  <Tooltip
                    title={`${one.name ?? one.id} · ${one.ceilingPrice ? money(one.ceilingPrice, language) : ""}`}
                  >
                    {day(one.openedAt) || one.id}
                  </Tooltip>
                ),
              }))}
            />
          }
        >
          <LotPictureView
            lotId={lot.id}
            marked={members}
            selected={chosenCompanies}
            onSelect={chooseCompanies}
            onFindings={setOpened}
          />
        </Panel>
      )}
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
        <Answered answer={findings}>
          {() => (
            <Findings
              findings={all.filter(({ id }) => opened?.includes(id) === true)}
              open={opened?.slice(0, 1)}
              most={40}
            />
          )}
        </Answered>
      </Drawer>
    </Page>
  );
}

function ringKind(members: ReadonlySet<string>) {
  return ({ label, nodeId }: GraphNode) =>
    label === "Company" && members.has(nodeId) ? "member" : label === "Lot" ? "lot" : "tie";
}

function idsOf(edges: readonly GraphEdge[]): string[] {
  const telling = edges.filter(({ relation }) => relation !== "BID_FOR");
  return [...new Set((telling.length > 0 ? telling : edges).flatMap(({ findingIds }) => findingIds))];
}

function FamilyBar({ label, share, bits, detail }: { label: string; share: number; bits: number; detail: string }) {
  return (
    <>
      <dt>{label}</dt>
      <dd>
        <Tooltip title={detail}>
          <div className="bar" style={{ width: `${String(Math.max(1, share * 100))}%` }} />
        </Tooltip>
        <small className="soft">{detail}</small>
      </dd>
      <dd>
        <Bits bits={bits} />
      </dd>
    </>
  );
}
