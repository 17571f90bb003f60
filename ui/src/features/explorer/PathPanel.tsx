import { SwapOutlined } from "@ant-design/icons";
import { Alert, Button, Flex, Form, InputNumber, Select } from "antd";
import { useState } from "react";
import type { RelationKind } from "../../generated/graphql";
import { PathsDocument } from "../../generated/graphql";
import { Nothing } from "../../shared/Answered";
import { BehindButton } from "../../shared/Behind";
import { ErrorPanel } from "../../shared/ErrorPanel";
import { labelWord, relationWord } from "../../shared/graph/kinds";
import type { PlacedNode } from "../../shared/graph/scene";
import { useWords } from "../../shared/words";
import { pairs, waysBetween, type Way } from "./ask";
import { pathRelations } from "./relations";
import pathEdges from "@cypher/graph/path-edges.cypher?raw";
import pathNeighbours from "@cypher/graph/path-neighbours.cypher?raw";
import pathNodes from "@cypher/graph/path-nodes.cypher?raw";

const mostThings = 8;

/** How things hang together: between two, or among up to eight, with relations ticked in or out, a day, and a length. */
export function PathPanel({
  things,
  asOf,
  reverse,
  light,
  add,
}: {
  things: readonly PlacedNode[];
  asOf: string | null;
  reverse: () => void;
  /** Lights up what lies on ways. */
  light: (ids: readonly string[]) => void;
  add: (ways: readonly Way[]) => void;
}) {
  const say = useWords();
  const [relations, setRelations] = useState<readonly RelationKind[]>([]);
  const [maxHops, setMaxHops] = useState(4);
  const [first, setFirst] = useState(3);
  const [ways, setWays] = useState<readonly Way[]>();
  const [asked, setAsked] = useState<{ done: number; of: number }>();
  const [failure, setFailure] = useState<Error>();
  const wanted = { relations: relations.length === 0 ? null : relations, asOf, maxHops, first };
  const look = async () => {
    const all = pairs(things.slice(0, mostThings));
    setFailure(undefined);
    setWays(undefined);
    const found: Way[] = [];
    for (const [place, [from, to]] of all.entries()) {
      setAsked({ done: place, of: all.length });
      try {
        found.push(...(await waysBetween(from, to, wanted)));
      } catch (problem) {
        setFailure(problem as Error);
        break;
      }
    }
    setAsked(undefined);
    setWays(found);
  };
  const [from, to] = things;
  return (
    <section aria-label={say.explorer.paths}>
      {things.length < 2 || from === undefined || to === undefined ? (
        <Nothing>{say.explorer.pathHelp}</Nothing>
      ) : (
        <>
          {things.length === 2 ? (
            <Flex gap={6} align="center" justify="space-between">
              <span>
                {from.caption ?? from.nodeId} → {to.caption ?? to.nodeId}
              </span>
              <Button size="small" icon={<SwapOutlined />} aria-label={say.explorer.swap} onClick={reverse} />
            </Flex>
          ) : (
            <p>{say.explorer.among(Math.min(things.length, mostThings))}</p>
          )}
          {things.length > mostThings && (
            <Alert type="warning" title={say.explorer.amongMost(things.length, mostThings)} />
          )}
          <Form layout="vertical" size="small" onFinish={() => void look()}>
            <Form.Item label={say.explorer.relations}>
              <Select<RelationKind[]>
                mode="multiple"
                allowClear
                aria-label={say.explorer.relations}
                placeholder={say.explorer.allRelations}
                value={[...relations]}
                onChange={setRelations}
                maxTagCount={3}
                showSearch={{ optionFilterProp: "label" }}
                options={pathRelations.map((relation) => ({ value: relation, label: relationWord(relation, say) }))}
              />
            </Form.Item>
            <Flex gap={10} align="end">
              <Form.Item label={say.explorer.maxHops}>
                <InputNumber
                  min={1}
                  max={8}
                  value={maxHops}
                  aria-label={say.explorer.maxHops}
                  onChange={(value) => {
                    setMaxHops(value ?? 4);
                  }}
                />
              </Form.Item>
              <Form.Item label={say.explorer.firstWays}>
                <InputNumber
                  min={1}
                  max={20}
                  value={first}
                  aria-label={say.explorer.firstWays}
                  onChange={(value) => {
                    setFirst(value ?? 3);
                  }}
                />
              </Form.Item>
              <Form.Item>
                <Button type="primary" htmlType="submit" loading={asked !== undefined}>
                  {asked === undefined ? say.explorer.findPaths : `${String(asked.done)}/${String(asked.of)}`}
                </Button>
              </Form.Item>
            </Flex>
            <Flex justify="space-between" align="center">
              <small className="soft">{say.explorer.hubsLeftOut}</small>
              <BehindButton
                asked={{
                  text: PathsDocument as unknown as string,
                  variables: { from: `${from.label}:${from.nodeId}`, to: `${to.label}:${to.nodeId}`, ...wanted },
                }}
                cypher={[
                  { name: "graph/path-neighbours.cypher", text: pathNeighbours },
                  { name: "graph/path-nodes.cypher", text: pathNodes },
                  { name: "graph/path-edges.cypher", text: pathEdges },
                ]}
              />
            </Flex>
          </Form>
          {failure && <ErrorPanel error={failure} again={() => void look()} />}
          {ways?.length === 0 && !failure && <Nothing>{say.explorer.noPaths(maxHops)}</Nothing>}
          {ways !== undefined && ways.length > 0 && (
            <>
              <Button
                block
                size="small"
                onClick={() => {
                  add(ways);
                }}
              >
                {say.explorer.addPaths(ways.length)}
              </Button>
              <ol className="ways">
                {ways.map((way) => (
                  <li
                    key={`${way.from} ${way.to} ${way.id}`}
                    onMouseEnter={() => {
                      light([...way.nodes.map(({ id }) => id), ...way.edges.map(({ id }) => id)]);
                    }}
                    onMouseLeave={() => {
                      light([]);
                    }}
                  >
                    <button
                      type="button"
                      className="as-link"
                      onClick={() => {
                        add([way]);
                      }}
                    >
                      {say.explorer.hops(way.hops)}
                    </button>{" "}
                    {way.nodes.map(({ caption, label }) => caption ?? labelWord(label, say)).join(" — ")}
                  </li>
                ))}
              </ol>
            </>
          )}
        </>
      )}
    </section>
  );
}
