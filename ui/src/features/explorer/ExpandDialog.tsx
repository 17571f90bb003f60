import { Checkbox, Flex, Form, InputNumber, Modal, Radio } from "antd";
import { useState } from "react";
import { RelationCountsDocument, type NeighbourOrder, type RelationKind } from "../../generated/graphql";
import { Answered } from "../../shared/Answered";
import { BehindButton } from "../../shared/Behind";
import { useAnswer } from "../../shared/client";
import { relationWord } from "../../shared/graph/kinds";
import type { GraphNode } from "../../shared/graph/scene";
import { useWords } from "../../shared/words";
import { labelled, type Wanted } from "./ask";
import neighbourCounts from "@cypher/graph/neighbour-counts.cypher?raw";
import neighbourhood from "@cypher/graph/neighbourhood.cypher?raw";

/** What a hub is asked before anything of it is drawn: which relations, which neighbours first, and how many. */
export function ExpandDialog({
  node,
  asOf,
  close,
  expand,
}: {
  node: GraphNode;
  asOf: string | null;
  close: () => void;
  expand: (wanted: Wanted) => void;
}) {
  const say = useWords();
  const answer = useAnswer(RelationCountsDocument, { id: labelled(node), asOf });
  const [chosen, setChosen] = useState<readonly RelationKind[]>([]);
  const [order, setOrder] = useState<NeighbourOrder>("LEAST_CONNECTED");
  const [limit, setLimit] = useState(50);
  const counts = new Map<RelationKind, number>();
  answer.data?.neighbourhood.relations.forEach(({ relation, count }) => {
    counts.set(relation, count);
  });
  const wanted = chosen.length === 0 ? [...counts.keys()] : chosen;
  const total = wanted.reduce((sum, relation) => sum + (counts.get(relation) ?? 0), 0);
  return (
    <Modal
      open
      title={
        <Flex gap={8} align="center">
          {say.explorer.expandTitle(node.caption ?? node.nodeId)}
          <BehindButton
            asked={answer.asked}
            cypher={[
              { name: "graph/neighbour-counts.cypher", text: neighbourCounts },
              { name: "graph/neighbourhood.cypher", text: neighbourhood },
            ]}
          />
        </Flex>
      }
      onCancel={close}
      okText={say.explorer.expandSome(Math.min(limit, total), total)}
      okButtonProps={{ disabled: total === 0 }}
      onOk={() => {
        expand({ relations: chosen.length === 0 ? null : chosen, order, limit });
      }}
    >
      <Answered answer={answer} empty={() => counts.size === 0} emptyText={say.explorer.noNeighbours}>
        {() => (
          <Form layout="vertical">
            <Form.Item label={say.explorer.relations}>
              <Checkbox.Group
                value={[...chosen]}
                onChange={(values) => {
                  setChosen(values);
                }}
                className="relation-choice"
                options={[...counts].map(([relation, count]) => ({
                  value: relation,
                  label: `${relationWord(relation, say)} (${String(count)})`,
                }))}
              />
              <div className="soft">{say.explorer.allWhenNone}</div>
            </Form.Item>
            <Form.Item label={say.explorer.order}>
              <Radio.Group
                value={order}
                onChange={({ target }) => {
                  setOrder(target.value as NeighbourOrder);
                }}
                options={(["LEAST_CONNECTED", "MOST_CONNECTED", "NAME"] as const).map((value) => ({
                  value,
                  label: say.explorer.orders[value],
                }))}
              />
            </Form.Item>
            <Form.Item label={say.explorer.limit}>
              <InputNumber
                min={1}
                max={500}
                value={limit}
                aria-label={say.explorer.limit}
                onChange={(value) => {
                  setLimit(value ?? 50);
                }}
              />
            </Form.Item>
          </Form>
        )}
      </Answered>
    </Modal>
  );
}
