import {
  MatchedChainDocument,
  MatchedRingDocument,
  NeighbourhoodDocument,
  PathsDocument,
  type NeighbourOrder,
  type PathsQuery,
  type RelationKind,
} from "../../generated/graphql";
import { fetchAnswer } from "../../shared/client";
import { toGraph } from "../../shared/graph/to-graph";
import type { GraphEdge, GraphNode } from "../../shared/graph/scene";
import type { Brought } from "./scene-changes";

export interface Wanted {
  readonly relations: readonly RelationKind[] | null;
  readonly order: NeighbourOrder;
  readonly limit: number;
}

/** What lies around a thing: the service limits it, nothing is trimmed here. */
export async function neighbourhood(
  id: string,
  asOf: string | null,
  { relations, order, limit }: Wanted,
): Promise<Brought & { total: number; centre: GraphNode | undefined }> {
  const { neighbourhood: answer } = await fetchAnswer(NeighbourhoodDocument, {
    id,
    asOf,
    relations: relations === null ? null : [...relations],
    order,
    limit,
  });
  const graph = toGraph(answer);
  return { ...graph, total: answer.total ?? 0, centre: graph.nodes[0] };
}

/** One thing by itself, without its neighbours. */
export async function alone(id: string): Promise<Brought> {
  const { centre } = await neighbourhood(id, null, { relations: null, order: "LEAST_CONNECTED", limit: 1 });
  return { nodes: centre === undefined ? [] : [centre], edges: [] };
}

export async function ofRing(id: string): Promise<Brought & { members: string[] }> {
  const { collusionRing } = await fetchAnswer(MatchedRingDocument, { id });
  return collusionRing
    ? {
        ...toGraph(collusionRing.subgraph),
        members: collusionRing.members.map(({ company }) => `Company:${company.id}`),
      }
    : { nodes: [], edges: [], members: [] };
}

export async function ofChain(id: string): Promise<Brought> {
  const { licenceLendingChain } = await fetchAnswer(MatchedChainDocument, { id });
  return licenceLendingChain ? toGraph(licenceLendingChain.subgraph) : { nodes: [], edges: [] };
}

/** A way between two things. */
export interface Way extends Brought {
  readonly id: string;
  readonly hops: number;
  readonly from: string;
  readonly to: string;
}

type Answered = PathsQuery["paths"][number];

export interface WayWanted {
  readonly relations: readonly RelationKind[] | null;
  readonly asOf: string | null;
  readonly maxHops: number;
  readonly first: number;
}

export async function waysBetween(from: GraphNode, to: GraphNode, wanted: WayWanted): Promise<Way[]> {
  const { paths } = await fetchAnswer(PathsDocument, {
    ...wanted,
    relations: wanted.relations === null ? null : [...wanted.relations],
    from: labelled(from),
    to: labelled(to),
  });
  return paths.map((path) => wayOf(path, from.id, to.id));
}

/** The id of a thing with its label, since things of several kinds may share an id. */
export function labelled({ label, nodeId }: GraphNode): string {
  return `${label}:${nodeId}`;
}

function wayOf({ hops, nodes, edges }: Answered, from: string, to: string): Way {
  const graph = toGraph({ nodes: nodes.map(nodeOf), edges });
  return { ...graph, id: graph.edges.map(({ id }) => id).join(" "), hops, from, to };
}

function nodeOf(node: Answered["nodes"][number]): GraphNode {
  const label = node.__typename === "Thing" ? node.label : node.__typename;
  const caption =
    node.__typename === "Company"
      ? node.companyName
      : node.__typename === "Person"
        ? (node.personName ?? node.maskedNumber)
        : node.__typename === "Lot"
          ? node.lotName
          : node.__typename === "Contract"
            ? node.contractName
            : node.__typename === "Thing"
              ? node.caption
              : null;
  return { id: `${label}:${node.id}`, label, nodeId: node.id, caption: caption ?? null, degree: null };
}

/** All pairs of several things. */
export function pairs<Thing>(things: readonly Thing[]): [Thing, Thing][] {
  return things.flatMap((one, place) => things.slice(place + 1).map((other): [Thing, Thing] => [one, other]));
}

export function joined(ways: readonly Way[]): Brought {
  const nodes = new Map<string, GraphNode>();
  const edges = new Map<string, GraphEdge>();
  ways.forEach((way) => {
    way.nodes.forEach((node) => nodes.set(node.id, node));
    way.edges.forEach((edge) => edges.set(edge.id, edge));
  });
  return { nodes: [...nodes.values()], edges: [...edges.values()] };
}
