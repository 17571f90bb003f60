import { CompressOutlined, MinusOutlined, PlusOutlined } from "@ant-design/icons";
import { Button, Segmented, Spin } from "antd";
import { useEffect, useMemo, useRef, useState } from "react";
import { useWords, type Words } from "../words";
import { GraphCanvas, type CanvasHandle, type DrawnEdge, type DrawnNode } from "./GraphCanvas";
import { relationWord } from "./kinds";
import { layOutInWorker } from "./lay-out";
import type { LayoutName, Places } from "./layouts";
import { Legend } from "./Legend";
import { Mirror } from "./Mirror";
import type { GraphEdge, GraphNode } from "./scene";

/** A small graph of an answer: laid out beside the page, with legend and list, and nothing added to what was returned. */
export function SubgraphView({
  graph,
  layouts = ["force", "layers"],
  kindOf = () => "tie",
  roots,
  marked,
  selected,
  onSelect,
  onOpen,
  onEdge,
  bundle = true,
  height = 480,
}: {
  graph: { readonly nodes: readonly GraphNode[]; readonly edges: readonly GraphEdge[] };
  /** The layouts to choose from, the first one at first. */
  layouts?: readonly LayoutName[];
  kindOf?: (node: GraphNode) => string;
  roots?: readonly string[];
  marked?: ReadonlySet<string>;
  selected?: ReadonlySet<string>;
  onSelect?: (ids: string[]) => void;
  onOpen?: (id: string) => void;
  /** Told the edges that were drawn as the one that was clicked. */
  onEdge?: (edges: readonly GraphEdge[]) => void;
  /** Draws all relations between the same two as one, wider with each finding. */
  bundle?: boolean;
  height?: number | string;
}) {
  const say = useWords();
  const canvas = useRef<CanvasHandle>(null);
  const [layout, setLayout] = useState<LayoutName>(layouts[0] ?? "force");
  const [places, setPlaces] = useState<Places>();
  const [current, setCurrent] = useState<string | null>(null);
  const drawn = useMemo(
    () => (bundle ? bundled(graph.edges, say) : graph.edges.map((edge) => ({ edge: edge, parts: [edge] }))),
    [graph, bundle, say],
  );
  useEffect(() => {
    const work = layOutInWorker({
      name: layout,
      nodes: graph.nodes.map((node) => ({ id: node.id, kind: kindOf(node) })),
      edges: graph.edges.map(({ from, to }) => [from, to] as const),
      roots,
      ratio: canvas.current?.ratio() ?? 1.6,
    });
    work.places.then(setPlaces, () => undefined);
    return work.cancel;
    // What a kind is and where the roots are goes with the graph.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [graph, layout]);
  useEffect(() => {
    canvas.current?.fit();
  }, [places]);
  const nodes: DrawnNode[] =
    places === undefined
      ? []
      : graph.nodes.flatMap(({ id, label, caption }) => {
          const place = places[id];
          return place === undefined ? [] : [{ id, label, caption, marked: marked?.has(id) === true, ...place }];
        });
  const counts = new Map<string, number>();
  graph.nodes.forEach(({ label }) => counts.set(label, (counts.get(label) ?? 0) + 1));
  return (
    <div className="graph-place" style={{ height }}>
      <GraphCanvas
        ref={canvas}
        nodes={nodes}
        edges={places === undefined ? [] : drawn.map(({ edge }) => edge)}
        selected={selected}
        onSelect={onSelect}
        onOpen={onOpen}
        onEdge={(id) => {
          onEdge?.(drawn.find(({ edge }) => edge.id === id)?.parts ?? []);
        }}
        onMoved={setPlaces}
      />
      {places === undefined && <Spin className="reading" description={say.graph.layingOut} />}
      <Mirror
        nodes={graph.nodes}
        edges={graph.edges}
        current={current}
        setCurrent={(id) => {
          setCurrent(id);
          onSelect?.([id]);
        }}
        open={(id) => onOpen?.(id)}
      />
      <Legend
        counts={counts}
        select={(label) => onSelect?.(graph.nodes.filter((node) => node.label === label).map(({ id }) => id))}
      />
      <div className="graph-buttons">
        {layouts.length > 1 && (
          <Segmented<LayoutName>
            size="small"
            vertical
            aria-label={say.graph.layout}
            value={layout}
            onChange={setLayout}
            options={layouts.map((name) => ({ value: name, label: say.graph.layouts[name] }))}
          />
        )}
        <CanvasButtons canvas={canvas} />
      </div>
    </div>
  );
}

export function CanvasButtons({ canvas }: { canvas: { readonly current: CanvasHandle | null } }) {
  const say = useWords();
  return (
    <>
      <Button
        size="small"
        icon={<PlusOutlined />}
        aria-label={say.graph.zoomIn}
        onClick={() => canvas.current?.zoom(1.3)}
      />
      <Button
        size="small"
        icon={<MinusOutlined />}
        aria-label={say.graph.zoomOut}
        onClick={() => canvas.current?.zoom(1 / 1.3)}
      />
      <Button
        size="small"
        icon={<CompressOutlined />}
        aria-label={say.graph.fit}
        onClick={() => canvas.current?.fit()}
      />
    </>
  );
}

/** All relations between the same two as one edge: the strongest gives its colour, all their names stand at it. */
export function bundled(edges: readonly GraphEdge[], say: Words): { edge: DrawnEdge; parts: GraphEdge[] }[] {
  const pairs = new Map<string, GraphEdge[]>();
  for (const edge of edges) {
    const pair = [edge.from, edge.to].sort().join(" ");
    pairs.set(pair, [...(pairs.get(pair) ?? []), edge]);
  }
  return [...pairs.values()].flatMap((parts) => {
    const telling = parts.filter(({ relation }) => relation !== "BID_FOR");
    const [first] = telling.length > 0 ? telling : parts;
    if (first === undefined) {
      return [];
    }
    const findings = new Set(telling.flatMap(({ findingIds }) => findingIds)).size;
    const stated = telling.find(({ relation }) => !/^(CO_BIDDING|PRICE_|ROTATION)/.test(relation)) ?? first;
    return [
      {
        parts,
        edge: {
          id: first.id,
          from: stated.from,
          to: stated.to,
          relation: stated.relation,
          caption: [
            ...new Set((telling.length > 0 ? telling : parts).map(({ relation }) => relationWord(relation, say))),
          ].join(" · "),
          weight: Math.max(1, findings),
          quiet: telling.length === 0,
        },
      },
    ];
  });
}
