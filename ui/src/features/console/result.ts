import type { GraphEdge, GraphNode } from "../../shared/graph/scene";

interface NodeCell {
  readonly kind: "node";
  readonly id?: string;
  readonly elementId: string;
  readonly label?: string;
  readonly nodeId?: string;
  readonly labels: readonly string[];
  readonly properties: Record<string, unknown>;
}

interface RelationshipCell {
  readonly kind: "relationship";
  readonly elementId: string;
  readonly type: string;
  readonly from: string;
  readonly to: string;
  readonly properties: Record<string, unknown>;
}

interface PathCell {
  readonly kind: "path";
  readonly nodes: readonly NodeCell[];
  readonly relationships: readonly RelationshipCell[];
}

/** What a cell of an answer holds: a value, a thing of the graph, or lists of them. */
export type Cell = unknown;

export function isKind(cell: Cell, kind: "node"): cell is NodeCell;
export function isKind(cell: Cell, kind: "relationship"): cell is RelationshipCell;
export function isKind(cell: Cell, kind: "path"): cell is PathCell;
export function isKind(cell: Cell, kind: string): boolean {
  return typeof cell === "object" && cell !== null && (cell as { kind?: unknown }).kind === kind;
}

/** The graph in an answer: the nodes and relationships that its rows hold, and no others; a relationship whose ends it does not hold is left out. */
export function graphOf(rows: readonly (readonly Cell[])[]): { nodes: GraphNode[]; edges: GraphEdge[] } {
  const nodes = new Map<string, GraphNode>();
  const relationships = new Map<string, RelationshipCell>();
  const take = (cell: Cell): void => {
    if (isKind(cell, "node")) {
      nodes.set(cell.elementId, asNode(cell));
    } else if (isKind(cell, "relationship")) {
      relationships.set(cell.elementId, cell);
    } else if (isKind(cell, "path")) {
      cell.nodes.forEach(take);
      cell.relationships.forEach(take);
    } else if (Array.isArray(cell)) {
      cell.forEach(take);
    } else if (typeof cell === "object" && cell !== null) {
      Object.values(cell).forEach(take);
    }
  };
  rows.forEach((row) => {
    row.forEach(take);
  });
  const edges = [...relationships.values()].flatMap(({ elementId, type, from, to, properties }) => {
    const one = nodes.get(from);
    const other = nodes.get(to);
    return one === undefined || other === undefined
      ? []
      : [
          {
            id: elementId,
            from: one.id,
            to: other.id,
            relation: type,
            findingIds: [],
            since: asText(properties.since),
            until: asText(properties.until),
            times: 1,
          },
        ];
  });
  return { nodes: [...new Map([...nodes.values()].map((node) => [node.id, node])).values()], edges };
}

function asNode({ id, elementId, label, nodeId, labels, properties }: NodeCell): GraphNode {
  const first = label ?? labels[0] ?? "";
  const own = nodeId ?? asText(properties.id) ?? elementId;
  return {
    id: id ?? `${first}:${own}`,
    label: first,
    nodeId: own,
    caption: asText(properties.name ?? properties.maskedNumber ?? properties.masked ?? properties.value) ?? own,
    degree: null,
  };
}

function asText(value: unknown): string | null {
  return typeof value === "string" ? value : null;
}

/** A cell in one line. */
export function cellText(cell: Cell): string {
  if (cell === null || cell === undefined) {
    return "";
  }
  if (isKind(cell, "node")) {
    const { label, caption } = asNode(cell);
    return `(:${label} ${caption ?? ""})`;
  }
  if (isKind(cell, "relationship")) {
    return `[:${cell.type}]`;
  }
  if (isKind(cell, "path")) {
    return cell.nodes.map(cellText).join("–");
  }
  if (Array.isArray(cell)) {
    return `[${cell.map(cellText).join(", ")}]`;
  }
  return typeof cell === "string" ? cell : JSON.stringify(cell);
}

/** The parameters that a statement names. */
export function parametersOf(statement: string): string[] {
  const bare = statement.replace(/\/\/.*$|\/\*[\s\S]*?\*\/|'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"/gm, "");
  return [...new Set([...bare.matchAll(/\$([\w\u4e00-\u9fff]+)/g)].map(([, name]) => name ?? ""))];
}
