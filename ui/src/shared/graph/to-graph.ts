import type { GraphEdge, GraphNode } from "./scene";

interface AnsweredNode {
  readonly id: string;
  readonly label: string;
  readonly nodeId: string;
  readonly caption?: string | null;
  readonly degree?: number | null;
}

interface AnsweredEdge {
  readonly from: string;
  readonly to: string;
  readonly relation: string;
  readonly findingIds?: readonly string[];
  readonly since?: string | null;
  readonly until?: string | null;
  readonly times?: number | null;
}

/** What is drawn of an answer: its nodes and edges as they were returned, and nothing else; an edge whose end is missing is left out. */
export function toGraph(answer: { readonly nodes: readonly AnsweredNode[]; readonly edges: readonly AnsweredEdge[] }): {
  nodes: GraphNode[];
  edges: GraphEdge[];
} {
  const nodes = new Map(
    answer.nodes.map(({ id, label, nodeId, caption, degree }) => [
      id,
      { id, label, nodeId, caption: caption ?? null, degree: degree ?? null },
    ]),
  );
  const edges = new Map(
    answer.edges.filter(({ from, to }) => nodes.has(from) && nodes.has(to)).map((edge) => [edgeId(edge), asEdge(edge)]),
  );
  return { nodes: [...nodes.values()], edges: [...edges.values()] };
}

export function edgeId({ from, to, relation }: { from: string; to: string; relation: string }): string {
  return `${from}→${to}:${relation}`;
}

function asEdge(edge: AnsweredEdge): GraphEdge {
  return {
    id: edgeId(edge),
    from: edge.from,
    to: edge.to,
    relation: edge.relation,
    findingIds: edge.findingIds ?? [],
    since: edge.since ?? null,
    until: edge.until ?? null,
    times: edge.times ?? 1,
  };
}
