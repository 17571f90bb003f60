import { Button, Flex, Input, Tag } from "antd";
import { Link } from "react-router";
import { RelationCountsDocument, type RelationKind } from "../../generated/graphql";
import { at, pageOf } from "../../shared/addresses";
import { Answered, Nothing } from "../../shared/Answered";
import { useAnswer } from "../../shared/client";
import { labelWord, relationWord } from "../../shared/graph/kinds";
import { ShapeSign } from "../../shared/graph/Legend";
import type { GraphEdge, PlacedNode } from "../../shared/graph/scene";
import { Span } from "../../shared/Values";
import { useWords } from "../../shared/words";
import { labelled } from "./ask";

/** What is known of the one thing that is selected: its counts by relation, each to be expanded, and a note. */
export function NodeDetails({
  node,
  asOf,
  expand,
  setNote,
}: {
  node: PlacedNode;
  asOf: string | null;
  expand: (relations: readonly RelationKind[]) => void;
  setNote: (text: string) => void;
}) {
  const say = useWords();
  const answer = useAnswer(RelationCountsDocument, { id: labelled(node), asOf }, { pause: node.label === "Group" });
  return (
    <section aria-label={say.explorer.details}>
      <h2 className="details-title">
        <ShapeSign label={node.label} /> {node.caption ?? node.nodeId}
      </h2>
      <Flex gap={8} wrap align="center">
        <Tag>{labelWord(node.label, say)}</Tag>
        <code className="soft">{node.nodeId}</code>
      </Flex>
      {["Company", "Person", "Lot"].includes(node.label) && (
        <p>
          <Link to={pageOf(node.label, node.nodeId)}>{say.explorer.openPage}</Link>
        </p>
      )}
      {node.label !== "Group" && (
        <>
          <h3>{say.explorer.neighbours}</h3>
          <Answered
            answer={answer}
            empty={({ neighbourhood }) => neighbourhood.relations.length === 0}
            emptyText={say.explorer.noNeighbours}
          >
            {({ neighbourhood }) => (
              <ul className="counts">
                {neighbourhood.relations.map(({ relation, count }) => (
                  <li key={relation}>
                    <span>{relationWord(relation, say)}</span>
                    <Button
                      size="small"
                      type="text"
                      aria-label={`${say.explorer.expand} ${relationWord(relation, say)}`}
                      onClick={() => {
                        expand([relation]);
                      }}
                    >
                      {count > 1000 ? "1000+" : count} ＋
                    </Button>
                  </li>
                ))}
              </ul>
            )}
          </Answered>
        </>
      )}
      <h3>{say.explorer.note}</h3>
      <Input.TextArea
        key={node.id}
        aria-label={say.explorer.note}
        defaultValue={node.note}
        rows={3}
        maxLength={2000}
        placeholder={say.explorer.noteHelp}
        onBlur={({ target }) => {
          if (target.value !== node.note) {
            setNote(target.value);
          }
        }}
      />
    </section>
  );
}

/** The relations that a click on an edge meant: all between the two. */
export function EdgeDetails({ edges, nodes }: { edges: readonly GraphEdge[]; nodes: ReadonlyMap<string, PlacedNode> }) {
  const say = useWords();
  const name = (id: string) => nodes.get(id)?.caption ?? id;
  return (
    <section aria-label={say.explorer.details}>
      {edges.map((edge) => (
        <div key={edge.id} className="relation">
          <h2 className="details-title">{relationWord(edge.relation, say)}</h2>
          <p>
            {name(edge.from)} → {name(edge.to)}
          </p>
          <Flex gap={8} wrap>
            {(edge.since ?? edge.until) !== null && <Span from={edge.since} until={edge.until} />}
            {edge.times > 1 && <Tag>{say.graph.times(edge.times)}</Tag>}
          </Flex>
          {edge.findingIds.length === 0 ? (
            <p className="soft">{say.explorer.statedByRows}</p>
          ) : (
            <ul>
              {edge.findingIds.map((id) => (
                <li key={id}>
                  <Link to={at.finding(id)}>
                    {say.findings.open} {id.slice(0, 8)}
                  </Link>
                </li>
              ))}
            </ul>
          )}
        </div>
      ))}
    </section>
  );
}

export function NoDetails({ chosen }: { chosen: number }) {
  const say = useWords();
  return <Nothing>{chosen === 0 ? say.explorer.selectHelp : say.explorer.chosen(chosen)}</Nothing>;
}
