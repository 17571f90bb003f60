import cytoscape, { type Core, type ElementDefinition, type EventObject, type StylesheetJson } from "cytoscape";
import { useEffect, useImperativeHandle, useMemo, useRef, type Ref } from "react";
import { useDark } from "../dark";
import { useWords } from "../words";
import { edgeColour, inferred, lookOf, relationWord } from "./kinds";
import type { GraphEdge, Point } from "./scene";
import "./canvas.css";

/** A node to be drawn. */
export interface DrawnNode extends Point {
  readonly id: string;
  readonly label: string;
  readonly caption: string | null;
  readonly pinned?: boolean;
  /** The group it stands in. */
  readonly parent?: string;
  /** Marked with a red ring, as members are. */
  readonly marked?: boolean;
  /** Shown with its count beside it, as hubs and groups are. */
  readonly badge?: string;
}

/** An edge to be drawn; several relations between the same two may be drawn as one. */
export interface DrawnEdge extends Pick<GraphEdge, "id" | "from" | "to" | "relation"> {
  /** What stands at it, instead of the word for its relation. */
  readonly caption?: string;
  /** 1 for one fact; wider for more. */
  readonly weight?: number;
  readonly quiet?: boolean;
}

export interface GraphCanvasProps {
  readonly nodes: readonly DrawnNode[];
  readonly edges: readonly DrawnEdge[];
  readonly groups?: readonly { readonly id: string; readonly name: string }[];
  readonly selected?: ReadonlySet<string>;
  /** What came with the last change: ringed until the next. */
  readonly fresh?: ReadonlySet<string>;
  /** Shown faintly: outside of the time that is looked at. */
  readonly faint?: ReadonlySet<string>;
  /** Whether edges say what they are; only when pointed at, otherwise. */
  readonly edgeCaptions?: boolean;
  readonly onSelect?: (ids: string[]) => void;
  readonly onOpen?: (id: string) => void;
  readonly onEdge?: (id: string) => void;
  readonly onMenu?: (id: string | null, at: Point) => void;
  readonly onMoved?: (places: Readonly<Record<string, Point>>) => void;
  readonly ref?: Ref<CanvasHandle>;
}

/** What a page does with its canvas besides drawing. */
export interface CanvasHandle {
  readonly fit: (ids?: readonly string[]) => void;
  readonly zoom: (factor: number) => void;
  readonly png: (scale: number) => Promise<Blob>;
  /** Where the middle of the window lies on the canvas. */
  readonly middle: () => Point;
  readonly ratio: () => number;
  /** For measuring: the drawing library's own core. */
  readonly core: () => Core | null;
}

/** The one place that knows the drawing library: Cytoscape on a 2D canvas, which works without WebGL. Draws what it is given and nothing else. */
export function GraphCanvas({ ref, ...props }: GraphCanvasProps) {
  const say = useWords();
  const dark = useDark();
  const place = useRef<HTMLDivElement>(null);
  const core = useRef<Core>(null);
  const now = useRef(props);
  useEffect(() => {
    now.current = props;
  });
  useEffect(() => {
    const element = place.current;
    if (element === null) {
      return;
    }
    const made = cytoscape({
      container: element,
      style: [],
      layout: { name: "preset" },
      minZoom: 0.04,
      maxZoom: 4,
      boxSelectionEnabled: true,
      selectionType: "single",
      pixelRatio: Math.min(window.devicePixelRatio, 2),
    });
    core.current = made;
    listen(made, now);
    const lasso = lassoOn(element, made, now);
    const watch = new ResizeObserver(() => {
      made.resize();
    });
    watch.observe(element);
    return () => {
      watch.disconnect();
      lasso();
      core.current = null;
      made.destroy();
    };
  }, []);
  const { nodes, edges, groups, selected, fresh, faint, edgeCaptions } = props;
  const elements = useMemo(() => elementsOf(nodes, edges, groups ?? [], say), [nodes, edges, groups, say]);
  const many = edges.length > 800;
  useEffect(() => {
    core.current?.style(sheet(dark, many, edgeCaptions === true));
    moveAsPicture(core.current, many);
  }, [dark, many, edgeCaptions]);
  useEffect(() => {
    if (core.current !== null) {
      bring(core.current, elements);
    }
  }, [elements]);
  useEffect(() => {
    if (core.current !== null) {
      mark(core.current, "chosen", selected);
    }
  }, [elements, selected]);
  useEffect(() => {
    if (core.current !== null) {
      mark(core.current, "fresh", fresh);
      mark(core.current, "faint", faint);
    }
  }, [elements, fresh, faint]);
  useImperativeHandle(ref, () => handle(core, place), []);
  return (
    <div className="graph-canvas" ref={place} role="img" aria-label={say.graph.canvas(nodes.length, edges.length)} />
  );
}

/** While a large drawing is dragged or zoomed, it moves as the picture it was; the library takes this as an option at the start only. */
function moveAsPicture(core: Core | null, asPicture: boolean): void {
  const drawn = core as unknown as { renderer: () => { textureOnViewport: boolean } } | null;
  if (drawn !== null) {
    drawn.renderer().textureOnViewport = asPicture;
  }
}

interface Now {
  readonly current: GraphCanvasProps;
}

function listen(core: Core, now: Now): void {
  const chosen = () => {
    now.current.onSelect?.(core.nodes(":selected").map((node) => node.id()));
  };
  let waiting = 0;
  const chosenSoon = () => {
    window.clearTimeout(waiting);
    waiting = window.setTimeout(chosen, 0);
  };
  core.on("select unselect", "node", chosenSoon);
  core.on("dbltap", "node", (event: EventObject) => now.current.onOpen?.(idOf(event)));
  core.on("tap", "edge", (event: EventObject) => now.current.onEdge?.(idOf(event)));
  core.on("cxttap", (event: EventObject) => {
    const onNode = event.target !== core && (event.target as { isNode: () => boolean }).isNode();
    const { clientX, clientY } = event.originalEvent as unknown as { clientX: number; clientY: number };
    now.current.onMenu?.(onNode ? idOf(event) : null, { x: clientX, y: clientY });
  });
  core.on("dragfree", "node", () => {
    window.clearTimeout(waiting);
    waiting = window.setTimeout(() => {
      chosen();
      now.current.onMoved?.(placesOf(core));
    }, 0);
  });
  core.on("mouseover", "node", (event: EventObject) => {
    if (core.nodes().length <= 1200) {
      const near = (event.target as cytoscape.NodeSingular).closedNeighborhood();
      core.batch(() => {
        core.elements().not(near).not(near.parent()).addClass("far");
        near.edges().addClass("near");
      });
    }
  });
  core.on("mouseout", "node", () => {
    core.batch(() => {
      core.elements().removeClass("far near");
    });
  });
}

function idOf(event: EventObject): string {
  return (event.target as { id: () => string }).id();
}

function placesOf(core: Core): Record<string, Point> {
  return Object.fromEntries(core.nodes(":childless").map((node) => [node.id(), { ...node.position() }]));
}

/** Alt and dragging draws a line around what is to be selected. */
function lassoOn(element: HTMLElement, core: Core, now: Now): () => void {
  let line: Point[] | null = null;
  const at = (event: PointerEvent): Point => {
    const box = element.getBoundingClientRect();
    return { x: event.clientX - box.left, y: event.clientY - box.top };
  };
  const down = (event: PointerEvent) => {
    if (event.altKey && event.button === 0) {
      event.stopPropagation();
      event.preventDefault();
      core.userPanningEnabled(false);
      line = [at(event)];
    }
  };
  const move = (event: PointerEvent) => {
    if (line !== null) {
      line.push(at(event));
    }
  };
  const up = () => {
    if (line !== null && line.length > 2) {
      const around = line;
      now.current.onSelect?.(
        core
          .nodes()
          .filter((node) => inside(node.renderedPosition(), around))
          .map((node) => node.id()),
      );
    }
    line = null;
    core.userPanningEnabled(true);
  };
  element.addEventListener("pointerdown", down, true);
  element.addEventListener("pointermove", move, true);
  window.addEventListener("pointerup", up);
  return () => {
    element.removeEventListener("pointerdown", down, true);
    element.removeEventListener("pointermove", move, true);
    window.removeEventListener("pointerup", up);
  };
}

function inside({ x, y }: Point, line: readonly Point[]): boolean {
  return line.reduce((within, one, place) => {
    const other = line[(place + line.length - 1) % line.length] ?? one;
    const crosses = one.y > y !== other.y > y && x < ((other.x - one.x) * (y - one.y)) / (other.y - one.y) + one.x;
    return crosses ? !within : within;
  }, false);
}

function elementsOf(
  nodes: readonly DrawnNode[],
  edges: readonly DrawnEdge[],
  groups: readonly { id: string; name: string }[],
  say: ReturnType<typeof useWords>,
): Map<string, ElementDefinition> {
  const all = new Map<string, ElementDefinition>();
  for (const { id, name } of groups) {
    all.set(id, { group: "nodes", data: { id, caption: name, kind: "frame" }, classes: "frame", selectable: false });
  }
  for (const { id, label, caption, pinned, parent, marked, badge, x, y } of nodes) {
    const { shape, colour, size } = lookOf(label);
    all.set(id, {
      group: "nodes",
      data: { id, parent, shape, colour, size, caption: `${caption ?? id}${badge === undefined ? "" : ` (${badge})`}` },
      position: { x, y },
      classes: [pinned === true ? "pinned" : "", marked === true ? "marked" : ""].join(" "),
    });
  }
  for (const { id, from, to, relation, caption, weight = 1, quiet = false } of edges) {
    all.set(id, {
      group: "edges",
      data: {
        id,
        source: from,
        target: to,
        colour: edgeColour(relation),
        width: quiet ? 1 : Math.min(7, 1.2 + Math.log2(weight) * 0.9),
        caption: caption ?? relationWord(relation, say),
      },
      classes: [inferred.has(relation) ? "inferred" : "", quiet ? "quiet" : ""].join(" "),
    });
  }
  return all;
}

/** Brings the canvas to what it shall show: removes, changes and adds only what differs. */
function bring(core: Core, wanted: Map<string, ElementDefinition>): void {
  core.batch(() => {
    core.elements().forEach((element) => {
      if (!wanted.has(element.id())) {
        element.remove();
      }
    });
    const fresh: ElementDefinition[] = [];
    for (const [id, definition] of wanted) {
      const there = core.getElementById(id);
      if (there.empty()) {
        fresh.push(definition);
        continue;
      }
      there.data(definition.data);
      there.classes(definition.classes as string);
      if (definition.group === "nodes") {
        const parent = (definition.data.parent as string | undefined) ?? null;
        const before = (there as cytoscape.NodeSingular).parent().map((frame) => frame.id())[0] ?? null;
        if (before !== parent) {
          there.move({ parent });
        }
        if (definition.position !== undefined && !(there as cytoscape.NodeSingular).grabbed()) {
          (there as cytoscape.NodeSingular).position(definition.position);
        }
      }
    }
    core.add(fresh);
  });
}

function mark(core: Core, name: "chosen" | "fresh" | "faint", ids: ReadonlySet<string> | undefined): void {
  core.batch(() => {
    core.elements().forEach((element) => {
      const wanted = ids?.has(element.id()) === true;
      if (name === "chosen") {
        if (element.selected() !== wanted) {
          if (wanted) {
            element.select();
          } else {
            element.unselect();
          }
        }
      } else if (element.hasClass(name) !== wanted) {
        element.toggleClass(name, wanted);
      }
    });
  });
}

function handle(core: { current: Core | null }, place: { current: HTMLElement | null }): CanvasHandle {
  return {
    fit: (ids) => {
      const made = core.current;
      if (made?.elements().nonempty() === true) {
        const wanted =
          ids === undefined || ids.length === 0
            ? made.elements()
            : made.nodes().filter((node) => ids.includes(node.id()));
        made.fit(wanted, 36);
        if (made.zoom() > 1.6) {
          made.zoom({ level: 1.6, renderedPosition: { x: made.width() / 2, y: made.height() / 2 } });
        }
      }
    },
    zoom: (factor) => {
      const made = core.current;
      made?.zoom({ level: made.zoom() * factor, renderedPosition: { x: made.width() / 2, y: made.height() / 2 } });
    },
    png: async (scale) =>
      core.current === null
        ? Promise.reject(new Error("There is no canvas."))
        : await core.current.png({
            output: "blob-promise",
            full: true,
            scale,
            bg: getComputedStyle(document.body).backgroundColor,
          }),
    middle: () => {
      const made = core.current;
      if (made === null) {
        return { x: 0, y: 0 };
      }
      const { x1, x2, y1, y2 } = made.extent();
      return { x: (x1 + x2) / 2, y: (y1 + y2) / 2 };
    },
    ratio: () => (place.current === null ? 1.6 : place.current.clientWidth / Math.max(1, place.current.clientHeight)),
    core: () => core.current,
  };
}

function sheet(dark: boolean, many: boolean, captions: boolean): StylesheetJson {
  const ink = dark ? "#dfe5ea" : "#1f2730";
  const paper = dark ? "#14181c" : "#fbfcfd";
  const seal = dark ? "#ff7b69" : "#c4281e";
  const accent = dark ? "#6cb8f5" : "#0b63b5";
  return [
    {
      selector: "node",
      style: {
        shape: "data(shape)" as never,
        width: "data(size)",
        height: "data(size)",
        "background-color": "data(colour)",
        "border-width": 1,
        "border-color": dark ? "#0c0f12" : "#ffffff",
        label: "data(caption)",
        color: ink,
        "font-size": 12,
        "font-family": "PingFang SC, Microsoft YaHei, Noto Sans CJK SC, sans-serif",
        "text-valign": "bottom",
        "text-margin-y": 4,
        "text-wrap": "ellipsis",
        "text-max-width": "150px",
        "min-zoomed-font-size": 7,
        "text-outline-color": paper,
        "text-outline-width": many ? 0 : 2,
        "overlay-opacity": 0,
      },
    },
    { selector: "node.marked", style: { "border-width": 3.5, "border-color": seal } },
    { selector: "node.pinned", style: { "border-style": "double", "border-width": 5, "border-color": ink } },
    {
      selector: "node.frame",
      style: {
        shape: "roundrectangle",
        "background-color": dark ? "#22303d" : "#dfeaf5",
        "background-opacity": 0.45,
        "border-color": accent,
        "border-style": "dashed",
        "text-valign": "top",
        "font-size": 12,
        padding: "18px",
      },
    },
    { selector: "node.fresh", style: { "underlay-color": accent, "underlay-opacity": 0.3, "underlay-padding": 7 } },
    {
      selector: "node:selected",
      style: {
        "border-width": 4,
        "border-color": accent,
        "underlay-color": accent,
        "underlay-opacity": 0.35,
        "underlay-padding": 5,
        "font-weight": "bold",
        "z-index": 10,
      },
    },
    {
      selector: "edge",
      style: {
        width: "data(width)",
        "line-color": "data(colour)",
        "curve-style": many ? "haystack" : "bezier",
        "haystack-radius": 0.3,
        "target-arrow-shape": many ? "none" : "triangle",
        "target-arrow-color": "data(colour)",
        "arrow-scale": 0.8,
        opacity: 0.78,
        label: captions && !many ? "data(caption)" : "",
        color: ink,
        "font-size": 9.5,
        "min-zoomed-font-size": 8,
        "text-background-color": paper,
        "text-background-opacity": 0.88,
        "text-background-padding": "2px",
        "text-rotation": "autorotate",
        "overlay-opacity": 0,
      },
    },
    { selector: "edge.quiet", style: { opacity: 0.38, label: "", "target-arrow-shape": "none" } },
    { selector: "edge.inferred", style: { "line-style": "dashed", opacity: 0.5 } },
    { selector: "edge.near", style: { opacity: 1, label: "data(caption)" } },
    {
      selector: "edge:selected",
      style: { opacity: 1, label: "data(caption)", "line-color": accent, "target-arrow-color": accent },
    },
    { selector: ".far", style: { opacity: 0.18 } },
    { selector: ".faint", style: { opacity: 0.14 } },
  ];
}
