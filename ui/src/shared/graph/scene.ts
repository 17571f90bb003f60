/** A node on a canvas, as `SubgraphNode` answers it. */
export interface GraphNode {
  /** Label and id, its id within drawings: `Company:9133…`. */
  readonly id: string;
  /** As Cypher labels it. */
  readonly label: string;
  /** The id of the thing itself. */
  readonly nodeId: string;
  readonly caption: string | null;
  /** How many relations it has; null where nobody counted. */
  readonly degree: number | null;
}

/** An edge on a canvas, as `SubgraphEdge` answers it. */
export interface GraphEdge {
  /** Made from its ends and its relation. */
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly relation: string;
  readonly findingIds: readonly string[];
  readonly since: string | null;
  readonly until: string | null;
  /** How many relations it stands for. */
  readonly times: number;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A node with its place and what the investigator did to it. */
export interface PlacedNode extends GraphNode, Point {
  readonly pinned: boolean;
  readonly hidden: boolean;
  /** The expansions that brought it; empty for what was put there by hand. */
  readonly broughtBy: readonly string[];
  readonly note: string;
}

export interface PlacedEdge extends GraphEdge {
  readonly broughtBy: readonly string[];
}

/** Nodes that stand together, by hand or by what they share. */
export interface Group {
  readonly id: string;
  readonly name: string;
  readonly members: readonly string[];
  readonly collapsed: boolean;
}

/** One expansion of a thing, which collapsing it takes back. */
export interface Expansion {
  readonly id: string;
  readonly centre: string;
}

/** A canvas as it is: all that undo, saving and links need. It can be written as JSON. */
export interface Scene {
  readonly version: 1;
  readonly nodes: readonly PlacedNode[];
  readonly edges: readonly PlacedEdge[];
  readonly groups: readonly Group[];
  readonly expansions: readonly Expansion[];
  /** The day on which relations must hold; null for any. */
  readonly asOf: string | null;
  /** Relations that are not shown now. They are not deleted. */
  readonly hiddenRelations: readonly string[];
  /** Labels that are not shown now. */
  readonly hiddenLabels: readonly string[];
  /** From and until which day edges are shown; edges without a day have their own switch. */
  readonly brush: { readonly from: string; readonly until: string; readonly undated: boolean } | null;
}

export const emptyScene: Scene = {
  version: 1,
  nodes: [],
  edges: [],
  groups: [],
  expansions: [],
  asOf: null,
  hiddenRelations: [],
  hiddenLabels: [],
  brush: null,
};
