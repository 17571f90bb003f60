import Graph from "graphology";
import forceAtlas2 from "graphology-layout-forceatlas2";
import noverlap from "graphology-layout-noverlap";
import type { Point } from "./scene";

export type LayoutName = "force" | "ring" | "layers" | "circle" | "grid";

export const layoutNames: readonly LayoutName[] = ["force", "ring", "layers", "circle", "grid"];

export interface LayoutNode {
  readonly id: string;
  /** Nodes of one kind stand together where a layout knows kinds: "member", "tie" and "lot" in a ring. */
  readonly kind: string;
  readonly x?: number;
  readonly y?: number;
  /** Stays where it is. */
  readonly fixed?: boolean;
}

export interface LayoutRequest {
  readonly name: LayoutName;
  readonly nodes: readonly LayoutNode[];
  readonly edges: readonly (readonly [from: string, to: string])[];
  /** The first layer, for layers from left to right. */
  readonly roots?: readonly string[];
  /** Width ÷ height of the place to fill. */
  readonly ratio?: number;
}

export type Places = Record<string, Point>;

/** The distance that neighbours keep. */
const gap = 90;

/** Places for nodes; the same request, the same places. What is fixed stays. */
export function layOut(request: LayoutRequest): Places {
  const places = arrange(request);
  for (const { id, fixed, x, y } of request.nodes) {
    if (fixed === true && x !== undefined && y !== undefined) {
      places[id] = { x, y };
    }
  }
  return places;
}

function arrange(request: LayoutRequest): Places {
  switch (request.name) {
    case "force":
      return force(request);
    case "ring":
      return ring(request);
    case "layers":
      return layers(request);
    case "circle":
      return onCircle(
        request.nodes.map(({ id }) => id),
        Math.max(140, (request.nodes.length * gap) / (2 * Math.PI)),
      );
    case "grid":
      return grid(
        request.nodes.map(({ id }) => id),
        request.ratio ?? 1.6,
      );
  }
}

function force({ nodes, edges, ratio = 1.6 }: LayoutRequest): Places {
  const graph = new Graph({ multi: false, type: "undirected" });
  const start = onCircle(
    nodes.map(({ id }) => id),
    10 * Math.sqrt(nodes.length + 1),
  );
  for (const { id, x, y, fixed } of nodes) {
    const place = start[id] ?? { x: 0, y: 0 };
    graph.addNode(id, { x: (x ?? place.x * 4) / 4, y: (y ?? place.y * 4) / 4, fixed: fixed === true, size: 8 });
  }
  for (const [from, to] of edges) {
    if (from !== to && graph.hasNode(from) && graph.hasNode(to) && !graph.hasEdge(from, to)) {
      graph.addEdge(from, to);
    }
  }
  const iterations = nodes.length > 2000 ? 120 : nodes.length > 500 ? 220 : 400;
  forceAtlas2.assign(graph, {
    iterations,
    settings: {
      ...forceAtlas2.inferSettings(graph),
      barnesHutOptimize: nodes.length > 300,
      gravity: 1.2,
      scalingRatio: 12,
      strongGravityMode: false,
      linLogMode: false,
      adjustSizes: nodes.length <= 300,
      slowDown: 4,
    },
  });
  if (nodes.length <= 1500) {
    noverlap.assign(graph, { maxIterations: 120, settings: { margin: 8, ratio: 1.4, gridSize: 20 } });
  }
  const places: Places = {};
  graph.forEachNode((id, { x, y }) => {
    places[id] = { x: (x as number) * 4, y: (y as number) * 4 };
  });
  const pinned = nodes.some(({ fixed }) => fixed === true);
  return pinned ? places : widened(places, ratio, nodes.length);
}

/** Turns the long side to the long side of the window, and gives each node its room. */
function widened(places: Places, ratio: number, count: number): Places {
  const all = Object.values(places);
  if (all.length < 3) {
    return places;
  }
  const [left, right] = [Math.min(...all.map(({ x }) => x)), Math.max(...all.map(({ x }) => x))];
  const [top, bottom] = [Math.min(...all.map(({ y }) => y)), Math.max(...all.map(({ y }) => y))];
  const turn = bottom - top > right - left;
  const [width, height] = turn ? [bottom - top, right - left] : [right - left, bottom - top];
  const area = count * gap * gap * 1.5;
  const wanted = { width: Math.sqrt(area * ratio), height: Math.sqrt(area / ratio) };
  const scale = { x: wanted.width / Math.max(width, 1), y: wanted.height / Math.max(height, 1) };
  return Object.fromEntries(
    Object.entries(places).map(([id, { x, y }]) => {
      const [across, down] = turn ? [y - top, x - left] : [x - left, y - top];
      return [id, { x: across * scale.x, y: down * scale.y }];
    }),
  );
}

/** Members on a circle, what ties them inside at the middle of those it ties, lots around. */
function ring({ nodes, edges, ratio = 1.6 }: LayoutRequest): Places {
  const of = (kind: string) => nodes.filter((node) => node.kind === kind).map(({ id }) => id);
  const members = of("member");
  const lots = of("lot");
  const ties = nodes.filter(({ kind }) => kind !== "member" && kind !== "lot").map(({ id }) => id);
  const radius = Math.max(190, (members.length * 150) / (2 * Math.PI), 40 * Math.sqrt(ties.length) + 110);
  const places: Places = onCircle(members, radius);
  Object.assign(
    places,
    onCircle(lots, Math.max(radius + 150, (lots.length * 110) / (2 * Math.PI)), Math.PI / Math.max(lots.length, 1)),
  );
  const neighbours = new Map<string, Point[]>();
  for (const [from, to] of edges) {
    for (const [one, other] of [
      [from, to],
      [to, from],
    ] as const) {
      const place = places[other];
      if (place !== undefined && members.includes(other)) {
        neighbours.set(one, [...(neighbours.get(one) ?? []), place]);
      }
    }
  }
  const inside = new Graph();
  ties.forEach((id, place) => {
    const around = neighbours.get(id) ?? [{ x: 0, y: 0 }];
    const turn = (place * 2.399963) % (2 * Math.PI);
    inside.addNode(id, {
      x: around.reduce((sum, { x }) => sum + x, 0) / around.length + Math.cos(turn) * 20,
      y: around.reduce((sum, { y }) => sum + y, 0) / around.length + Math.sin(turn) * 20,
      size: 26,
    });
  });
  if (inside.order > 1) {
    noverlap.assign(inside, { maxIterations: 200, settings: { margin: 26, ratio: 1, expansion: 1.1, gridSize: 10 } });
  }
  inside.forEachNode((id, { x, y }) => {
    places[id] = { x: x as number, y: y as number };
  });
  const wide = Math.min(1.75, Math.max(1, ratio));
  return Object.fromEntries(Object.entries(places).map(([id, { x, y }]) => [id, { x: x * wide, y }]));
}

/** Layers from left to right by the distance from the roots, each in the order of the middle of its neighbours. */
function layers({ nodes, edges, roots = [] }: LayoutRequest): Places {
  const neighbours = new Map<string, string[]>(nodes.map(({ id }) => [id, []]));
  for (const [from, to] of edges) {
    neighbours.get(from)?.push(to);
    neighbours.get(to)?.push(from);
  }
  const depth = new Map<string, number>();
  let row = roots.length > 0 ? [...roots] : nodes.slice(0, 1).map(({ id }) => id);
  for (let layer = 0; depth.size < nodes.length; layer++) {
    row = row.filter((id) => neighbours.has(id) && !depth.has(id));
    if (row.length === 0) {
      row = nodes
        .filter(({ id }) => !depth.has(id))
        .slice(0, 1)
        .map(({ id }) => id);
    }
    row.forEach((id) => depth.set(id, layer));
    row = row.flatMap((id) => neighbours.get(id) ?? []);
  }
  const places: Places = {};
  const last = Math.max(0, ...depth.values());
  for (let layer = 0; layer <= last; layer++) {
    const inLayer = nodes.filter(({ id }) => depth.get(id) === layer).map(({ id }) => id);
    const middle = (id: string) => {
      const before = (neighbours.get(id) ?? []).flatMap((other) => places[other]?.y ?? []);
      return before.length === 0 ? 0 : before.reduce((sum, y) => sum + y, 0) / before.length;
    };
    inLayer
      .map((id) => ({ id, middle: middle(id) }))
      .sort((one, other) => one.middle - other.middle)
      .forEach(({ id }, place) => {
        places[id] = { x: layer * 260, y: (place - (inLayer.length - 1) / 2) * 84 };
      });
  }
  return places;
}

export function onCircle(ids: readonly string[], radius: number, turn = 0): Places {
  return Object.fromEntries(
    ids.map((id, place) => {
      const angle = (2 * Math.PI * place) / ids.length - Math.PI / 2 + turn;
      return [id, { x: Math.cos(angle) * radius, y: Math.sin(angle) * radius }];
    }),
  );
}

function grid(ids: readonly string[], ratio: number): Places {
  const columns = Math.max(1, Math.round(Math.sqrt(ids.length * ratio)));
  return Object.fromEntries(
    ids.map((id, place) => [id, { x: (place % columns) * gap * 1.3, y: Math.floor(place / columns) * gap }]),
  );
}

/** Places for new nodes beside the one they came from, where nothing stands; what stands already does not move. */
export function beside(centre: Point, count: number, taken: readonly Point[]): Point[] {
  const found: Point[] = [];
  const free = (place: Point) =>
    [...taken, ...found].every(({ x, y }) => Math.hypot(x - place.x, y - place.y) > gap * 0.75);
  for (let ring = 1; found.length < count && ring < 60; ring++) {
    const radius = ring * gap * 1.15;
    const seats = Math.max(6, Math.floor((2 * Math.PI * radius) / gap));
    for (let seat = 0; seat < seats && found.length < count; seat++) {
      const angle = (2 * Math.PI * seat) / seats + ring * 0.4;
      const place = { x: centre.x + Math.cos(angle) * radius, y: centre.y + Math.sin(angle) * radius };
      if (free(place)) {
        found.push(place);
      }
    }
  }
  return found;
}
