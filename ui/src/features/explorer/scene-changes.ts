import { beside, type Places } from "../../shared/graph/layouts";
import type {
  Expansion,
  GraphEdge,
  GraphNode,
  Group,
  PlacedEdge,
  PlacedNode,
  Point,
  Scene,
} from "../../shared/graph/scene";

/** Everything that can be done to a canvas, as functions from one scene to the next. Nothing here draws or asks. */

/** The most that is drawn. */
export const mostNodes = 5_000;
export const mostEdges = 10_000;

export interface Brought {
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly GraphEdge[];
}

/** Puts things on the canvas beside the middle; those that are there stay where they are. */
export function put(scene: Scene, brought: Brought, middle: Point, places: Places = {}): Scene {
  return bring(scene, brought, middle, null, places);
}

/** Adds what an expansion brought, beside its centre. */
export function expand(scene: Scene, expansion: Expansion, brought: Brought): Scene {
  const centre = scene.nodes.find(({ id }) => id === expansion.centre);
  const next = bring(scene, brought, centre ?? { x: 0, y: 0 }, expansion.id, {});
  return { ...next, expansions: [...scene.expansions, expansion] };
}

function bring(scene: Scene, { nodes, edges }: Brought, middle: Point, by: string | null, places: Places): Scene {
  const known = new Map(scene.nodes.map((node) => [node.id, node]));
  const fresh = nodes.filter(({ id }) => !known.has(id));
  const seats = beside(
    middle,
    fresh.length,
    scene.nodes.filter(({ x, y }) => Math.hypot(x - middle.x, y - middle.y) < 4000),
  );
  const added: PlacedNode[] = fresh.map((node, place) => ({
    ...node,
    ...(places[node.id] ?? seats[place] ?? { x: middle.x + place * 7, y: middle.y + place * 11 }),
    pinned: false,
    hidden: false,
    broughtBy: by === null ? [] : [by],
    note: "",
  }));
  const again = new Map(nodes.map((node) => [node.id, node]));
  const knownEdges = new Map(scene.edges.map((edge) => [edge.id, edge]));
  const addedEdges: PlacedEdge[] = edges
    .filter(({ id }) => !knownEdges.has(id))
    .map((edge) => ({ ...edge, broughtBy: by === null ? [] : [by] }));
  const againEdges = new Map(edges.map((edge) => [edge.id, edge]));
  return {
    ...scene,
    nodes: [
      ...scene.nodes.map((node) => {
        const told = again.get(node.id);
        return told === undefined
          ? node
          : {
              ...node,
              hidden: false,
              degree: told.degree ?? node.degree,
              caption: told.caption ?? node.caption,
              broughtBy: by === null || node.broughtBy.length === 0 ? node.broughtBy : [...node.broughtBy, by],
            };
      }),
      ...added,
    ],
    edges: [
      ...scene.edges.map((edge) => {
        const told = againEdges.get(edge.id);
        return told === undefined
          ? edge
          : {
              ...edge,
              findingIds: [...new Set([...edge.findingIds, ...told.findingIds])],
              since: edge.since ?? told.since,
              until: edge.until ?? told.until,
              broughtBy: by === null || edge.broughtBy.length === 0 ? edge.broughtBy : [...edge.broughtBy, by],
            };
      }),
      ...addedEdges,
    ],
  };
}

/** Takes back what only the expansions of a thing brought in; what is pinned, noted, or tied to something else stays. */
export function collapse(scene: Scene, centre: string): Scene {
  const ended = new Set(scene.expansions.filter((expansion) => expansion.centre === centre).map(({ id }) => id));
  const candidate = ({ id, broughtBy, pinned, note }: PlacedNode) =>
    id !== centre && broughtBy.length > 0 && broughtBy.every((by) => ended.has(by)) && !pinned && note === "";
  const going = new Set(scene.nodes.filter(candidate).map(({ id }) => id));
  for (let before = -1; before !== going.size;) {
    before = going.size;
    for (const { from, to } of scene.edges) {
      for (const [one, other] of [
        [from, to],
        [to, from],
      ] as const) {
        if (going.has(one) && other !== centre && !going.has(other)) {
          going.delete(one);
        }
      }
    }
  }
  return without({ ...scene, expansions: scene.expansions.filter(({ id }) => !ended.has(id)) }, going);
}

/** Takes things off the canvas. */
export function remove(scene: Scene, ids: ReadonlySet<string>): Scene {
  return without(scene, ids);
}

function without(scene: Scene, ids: ReadonlySet<string>): Scene {
  return {
    ...scene,
    nodes: scene.nodes.filter(({ id }) => !ids.has(id)),
    edges: scene.edges.filter(({ from, to }) => !ids.has(from) && !ids.has(to)),
    groups: scene.groups
      .map((group) => ({ ...group, members: group.members.filter((id) => !ids.has(id)) }))
      .filter(({ members }) => members.length > 0),
  };
}

export function hide(scene: Scene, ids: ReadonlySet<string>): Scene {
  return { ...scene, nodes: scene.nodes.map((node) => (ids.has(node.id) ? { ...node, hidden: true } : node)) };
}

export function hideOthers(scene: Scene, ids: ReadonlySet<string>): Scene {
  return { ...scene, nodes: scene.nodes.map((node) => (ids.has(node.id) ? node : { ...node, hidden: true })) };
}

export function showAll(scene: Scene): Scene {
  return {
    ...scene,
    nodes: scene.nodes.map((node) => (node.hidden ? { ...node, hidden: false } : node)),
    hiddenLabels: [],
    hiddenRelations: [],
    brush: null,
  };
}

/** Moves things; those that were moved by hand are pinned there. */
export function move(scene: Scene, places: Places, pinned: boolean): Scene {
  return {
    ...scene,
    nodes: scene.nodes.map((node) => {
      const place = places[node.id];
      const moved = place !== undefined && Math.hypot(place.x - node.x, place.y - node.y) > 0.5;
      return moved ? { ...node, x: place.x, y: place.y, pinned: pinned || node.pinned } : node;
    }),
  };
}

export function pin(scene: Scene, ids: ReadonlySet<string>, pinned: boolean): Scene {
  return { ...scene, nodes: scene.nodes.map((node) => (ids.has(node.id) ? { ...node, pinned } : node)) };
}

export function note(scene: Scene, id: string, text: string): Scene {
  return { ...scene, nodes: scene.nodes.map((node) => (node.id === id ? { ...node, note: text } : node)) };
}

export function toggled(list: readonly string[], value: string): string[] {
  return list.includes(value) ? list.filter((one) => one !== value) : [...list, value];
}

export function group(scene: Scene, made: Group): Scene {
  const members = new Set(made.members);
  return {
    ...scene,
    groups: [
      ...scene.groups
        .map((other) => ({ ...other, members: other.members.filter((id) => !members.has(id)) }))
        .filter((other) => other.members.length > 0 && other.id !== made.id),
      made,
    ],
  };
}

export function ungroup(scene: Scene, id: string): Scene {
  return { ...scene, groups: scene.groups.filter((other) => other.id !== id) };
}

export function foldGroup(scene: Scene, id: string, collapsed: boolean): Scene {
  return { ...scene, groups: scene.groups.map((other) => (other.id === id ? { ...other, collapsed } : other)) };
}

/** Things of one label that hang on the same thing of another, as groups of at least so many; what is pinned stays out. */
export function groupBy(scene: Scene, around: string, least: number): Scene {
  const labels = new Map(scene.nodes.map((node) => [node.id, node]));
  const hanging = new Map<string, string[]>();
  for (const { from, to } of scene.edges) {
    for (const [one, other] of [
      [from, to],
      [to, from],
    ] as const) {
      const node = labels.get(one);
      if (labels.get(other)?.label === around && node !== undefined && node.label !== around && !node.pinned) {
        hanging.set(other, [...new Set([...(hanging.get(other) ?? []), one])]);
      }
    }
  }
  const taken = new Set<string>();
  return [...hanging]
    .sort(([, one], [, other]) => other.length - one.length)
    .reduce((next, [centre, members]) => {
      const free = members.filter((id) => !taken.has(id));
      if (free.length < least) {
        return next;
      }
      free.forEach((id) => taken.add(id));
      const name = labels.get(centre)?.caption ?? centre;
      return group(next, { id: `group:${centre}`, name, members: free, collapsed: true });
    }, scene);
}

/** What of a scene is seen now, and how much of it is not. */
export interface Seen {
  readonly nodes: readonly (PlacedNode & { readonly parent?: string; readonly members?: readonly string[] })[];
  readonly edges: readonly PlacedEdge[];
  /** Drawn faintly, being outside of the time looked at. */
  readonly faint: ReadonlySet<string>;
  readonly hiddenNodes: number;
  readonly hiddenEdges: number;
}

export function seen(scene: Scene, hideFaint = false): Seen {
  const within = new Map<string, Group>();
  scene.groups.forEach((one) => {
    one.members.forEach((id) => within.set(id, one));
  });
  const visible = scene.nodes.filter(({ hidden, label }) => !hidden && !scene.hiddenLabels.includes(label));
  const ids = new Set(visible.map(({ id }) => id));
  const folded = scene.groups.filter(({ collapsed }) => collapsed);
  const stand = (id: string) => {
    const of = within.get(id);
    return of?.collapsed === true ? of.id : id;
  };
  const holds = scene.edges.filter(
    ({ from, to, relation, since, until }) =>
      ids.has(from) &&
      ids.has(to) &&
      !scene.hiddenRelations.includes(relation) &&
      (scene.asOf === null || ((since ?? "") <= scene.asOf && (until ?? "9999") >= scene.asOf)),
  );
  const off = new Set(holds.filter((edge) => !inBrush(scene, edge)).map(({ id }) => id));
  const kept = hideFaint ? holds.filter(({ id }) => !off.has(id)) : holds;
  const merged = new Map<string, PlacedEdge>();
  for (const edge of kept) {
    const [from, to] = [stand(edge.from), stand(edge.to)];
    if (from !== to) {
      const id = from === edge.from && to === edge.to ? edge.id : `${from}→${to}:${edge.relation}`;
      const before = merged.get(id);
      merged.set(
        id,
        before === undefined ? { ...edge, id, from, to } : { ...before, times: before.times + edge.times },
      );
    }
  }
  const nodes = visible
    .filter(({ id }) => stand(id) === id)
    .map((node) => {
      const of = within.get(node.id);
      return of === undefined ? node : { ...node, parent: of.id };
    });
  const groups = folded.flatMap(({ id, name, members }) => {
    const shown = visible.filter((node) => members.includes(node.id));
    const [first] = shown;
    return first === undefined
      ? []
      : [
          {
            ...first,
            id,
            label: "Group",
            nodeId: id,
            caption: name,
            degree: shown.length,
            members,
            x: shown.reduce((sum, { x }) => sum + x, 0) / shown.length,
            y: shown.reduce((sum, { y }) => sum + y, 0) / shown.length,
            pinned: false,
          },
        ];
  });
  const lit = new Set([...merged.values()].filter(({ id }) => !off.has(id)).flatMap(({ from, to }) => [from, to]));
  const edged = new Set([...merged.values()].flatMap(({ from, to }) => [from, to]));
  const faintNodes =
    scene.brush === null || hideFaint
      ? []
      : [...nodes, ...groups].filter(({ id }) => edged.has(id) && !lit.has(id)).map(({ id }) => id);
  return {
    nodes: [...nodes, ...groups],
    edges: [...merged.values()],
    faint: new Set([...off, ...faintNodes]),
    hiddenNodes: scene.nodes.length - visible.length,
    hiddenEdges: scene.edges.length - kept.length,
  };
}

/** Whether an edge holds at some time of the brush; those without any day have a switch of their own and are never dropped silently. */
export function inBrush({ brush }: Scene, { since, until }: GraphEdge): boolean {
  if (brush === null) {
    return true;
  }
  if (since === null && until === null) {
    return brush.undated;
  }
  return (since ?? "") <= brush.until && (until ?? since ?? "9999") >= brush.from;
}

/** Things within one step of those that are chosen. */
export function related(scene: Scene, ids: ReadonlySet<string>): string[] {
  return [
    ...new Set([...ids, ...scene.edges.flatMap(({ from, to }) => (ids.has(from) ? [to] : ids.has(to) ? [from] : []))]),
  ];
}
