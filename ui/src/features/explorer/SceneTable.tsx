import { Button, Input, Tabs } from "antd";
import { useState } from "react";
import { labelWord, relationWord } from "../../shared/graph/kinds";
import { Table } from "../../shared/Table";
import { Span } from "../../shared/Values";
import { useWords } from "../../shared/words";
import type { Seen } from "./scene-changes";

/** Everything that is on the canvas, as tables: the full equivalent of the picture. What is ticked here is selected there. */
export function SceneTable({
  seen,
  chosen,
  choose,
  open,
}: {
  seen: Seen;
  chosen: readonly string[];
  choose: (ids: string[]) => void;
  open: (id: string) => void;
}) {
  const say = useWords();
  const [text, setText] = useState("");
  const names = new Map(seen.nodes.map(({ id, caption, nodeId }) => [id, caption ?? nodeId]));
  const wanted = (words: string) => words.toLowerCase().includes(text.trim().toLowerCase());
  return (
    <div className="scene-table">
      <Input.Search
        size="small"
        allowClear
        aria-label={say.explorer.filterTable}
        placeholder={say.explorer.filterTable}
        onChange={({ target }) => {
          setText(target.value);
        }}
      />
      <Tabs
        items={[
          {
            key: "things",
            label: `${say.explorer.things} ${String(seen.nodes.length)}`,
            children: (
              <Table
                label={say.explorer.things}
                rowKey="id"
                dataSource={seen.nodes.filter(({ caption, nodeId }) => wanted(`${caption ?? ""} ${nodeId}`))}
                rowSelection={{
                  selectedRowKeys: [...chosen],
                  onChange: (keys) => {
                    choose(keys.map(String));
                  },
                }}
                columns={[
                  {
                    title: say.findings.kind,
                    render: (_, { label }) => labelWord(label, say),
                    sorter: (one, other) => one.label.localeCompare(other.label),
                  },
                  {
                    title: say.explorer.name,
                    render: (_, { caption, nodeId }) => caption ?? nodeId,
                    sorter: (one, other) => (one.caption ?? "").localeCompare(other.caption ?? "", "zh"),
                  },
                  { title: "ID", dataIndex: "nodeId" },
                  {
                    title: say.explorer.degree,
                    dataIndex: "degree",
                    align: "right",
                    sorter: (one, other) => (one.degree ?? 0) - (other.degree ?? 0),
                  },
                  { title: say.explorer.note, dataIndex: "note" },
                  {
                    title: "",
                    render: (_, { id }) => (
                      <Button
                        size="small"
                        onClick={() => {
                          open(id);
                        }}
                      >
                        {say.explorer.expand}
                      </Button>
                    ),
                  },
                ]}
              />
            ),
          },
          {
            key: "relations",
            label: `${say.explorer.relations} ${String(seen.edges.length)}`,
            children: (
              <Table
                label={say.explorer.relations}
                rowKey="id"
                dataSource={seen.edges.filter(({ from, to }) =>
                  wanted(`${names.get(from) ?? ""} ${names.get(to) ?? ""}`),
                )}
                columns={[
                  { title: say.explorer.from, render: (_, { from }) => names.get(from) ?? from },
                  {
                    title: say.findings.kind,
                    render: (_, { relation }) => relationWord(relation, say),
                    sorter: (one, other) => one.relation.localeCompare(other.relation),
                  },
                  { title: say.explorer.to, render: (_, { to }) => names.get(to) ?? to },
                  {
                    title: say.explorer.time,
                    render: (_, { since, until }) => <Span from={since} until={until} />,
                    sorter: (one, other) => (one.since ?? "").localeCompare(other.since ?? ""),
                  },
                  { title: say.explorer.times, dataIndex: "times", align: "right" },
                  { title: say.findings.title, render: (_, { findingIds }) => findingIds.length || "", align: "right" },
                ]}
              />
            ),
          },
        ]}
      />
    </div>
  );
}
