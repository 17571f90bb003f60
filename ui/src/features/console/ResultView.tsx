import { DownloadOutlined } from "@ant-design/icons";
import { Alert, Drawer, Dropdown, Button, Segmented } from "antd";
import { useMemo, useState } from "react";
import { Link, useNavigate } from "react-router";
import type { ResultFragment } from "../../generated/graphql";
import { at, pageOf } from "../../shared/addresses";
import { Nothing } from "../../shared/Answered";
import { number } from "../../shared/format";
import { SubgraphView } from "../../shared/graph/SubgraphView";
import { Panel } from "../../shared/Page";
import { Table } from "../../shared/Table";
import { useLanguage, useWords } from "../../shared/words";
import { cellText, graphOf, isKind, type Cell } from "./result";

const mostDrawn = 600;

/** What a statement gave, as a table and as the graph of what it returned. */
export function ResultView({ result }: { result: ResultFragment }) {
  const say = useWords();
  const language = useLanguage();
  const navigate = useNavigate();
  const [view, setView] = useState<"table" | "graph">("table");
  const [opened, setOpened] = useState<Cell>();
  const rows = result.rows as readonly (readonly Cell[])[];
  const graph = useMemo(() => graphOf(rows), [rows]);
  const tooLarge = graph.nodes.length > mostDrawn;
  const nodes = new Map(graph.nodes.map((node) => [node.id, node]));
  return (
    <Panel
      flush
      title={
        <>
          {say.console.result}{" "}
          <small className="soft">
            {number(result.summary.rows, language)} {say.console.rows} · {number(result.summary.milliseconds, language)}{" "}
            ms
          </small>
        </>
      }
      extra={
        <>
          <Segmented<"table" | "graph">
            size="small"
            aria-label={say.console.view}
            value={view}
            onChange={setView}
            options={[
              { value: "table", label: say.console.table },
              { value: "graph", label: say.console.graph(graph.nodes.length), disabled: graph.nodes.length === 0 },
            ]}
          />
          <Dropdown
            menu={{
              items: ["csv", "json", "graphml", "gexf"].map((format) => ({
                key: format,
                label: (
                  <a href={`/console/results/${result.runId}.${format}`} download>
                    {format.toUpperCase()}
                  </a>
                ),
              })),
            }}
          >
            <Button size="small" icon={<DownloadOutlined />}>
              {say.console.export}
            </Button>
          </Dropdown>
        </>
      }
    >
      {result.truncated && (
        <Alert
          banner
          type="warning"
          title={say.console.truncated(result.truncatedBy ? say.console.caps[result.truncatedBy] : "")}
        />
      )}
      {view === "graph" ? (
        tooLarge ? (
          <Nothing>{say.console.tooLarge(graph.nodes.length, mostDrawn)}</Nothing>
        ) : (
          <SubgraphView
            graph={graph}
            bundle={false}
            height={520}
            onOpen={(id) => {
              const node = nodes.get(id);
              if (node !== undefined) {
                void navigate(pageOf(node.label, node.nodeId));
              }
            }}
          />
        )
      ) : (
        <Table
          label={say.console.result}
          empty={say.console.noRows}
          rowKey={(row) => String(row.place)}
          dataSource={rows.map((cells, place) => ({ place, cells }))}
          columns={result.columns.map((name, column) => ({
            title: name,
            key: name,
            ellipsis: true,
            width: 220,
            render: (_: unknown, { cells }: { cells: readonly Cell[] }) => (
              <Shown cell={cells[column]} open={setOpened} />
            ),
          }))}
        />
      )}
      <Drawer
        title={say.console.cell}
        open={opened !== undefined}
        size={560}
        destroyOnHidden
        onClose={() => {
          setOpened(undefined);
        }}
      >
        {isKind(opened, "node") && opened.nodeId !== undefined && (
          <p>
            <Link to={pageOf(opened.label ?? "", opened.nodeId)}>{say.console.openPage}</Link>
            {" · "}
            <Link to={at.explorer(opened.id ?? opened.nodeId)}>{say.search.explore}</Link>
          </p>
        )}
        <div className="code">
          <pre tabIndex={0}>{JSON.stringify(opened, null, 2)}</pre>
        </div>
      </Drawer>
    </Panel>
  );
}

function Shown({ cell, open }: { cell: Cell; open: (cell: Cell) => void }) {
  const say = useWords();
  if (cell === null || cell === undefined) {
    return <span className="unknown">null</span>;
  }
  if (typeof cell === "object") {
    return (
      <button
        type="button"
        className="cell"
        title={say.console.cell}
        onClick={() => {
          open(cell);
        }}
      >
        {cellText(cell)}
      </button>
    );
  }
  return typeof cell === "number" ? <span className="figure">{cellText(cell)}</span> : <>{cellText(cell)}</>;
}
