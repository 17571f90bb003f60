import { QuestionCircleOutlined, RedoOutlined, TableOutlined, UndoOutlined } from "@ant-design/icons";
import { App, Button, Dropdown, Flex, Modal, Popover, Segmented, Slider, Spin, Tabs, Tag, Tooltip } from "antd";
import { useCallback, useEffect, useMemo, useRef, useState, type KeyboardEvent } from "react";
import { useSearchParams } from "react-router";
import type { RelationKind } from "../../generated/graphql";
import { pageOf } from "../../shared/addresses";
import { Nothing } from "../../shared/Answered";
import { ErrorPanel } from "../../shared/ErrorPanel";
import { explorerTools } from "../../shared/graph/explorer-tool";
import { GraphCanvas, type CanvasHandle } from "../../shared/graph/GraphCanvas";
import { relationWord } from "../../shared/graph/kinds";
import { layOutInWorker } from "../../shared/graph/lay-out";
import { layoutNames, type LayoutName } from "../../shared/graph/layouts";
import { Legend } from "../../shared/graph/Legend";
import { Mirror } from "../../shared/graph/Mirror";
import { emptyScene, type PlacedNode, type Point, type Scene } from "../../shared/graph/scene";
import { bundled, CanvasButtons } from "../../shared/graph/SubgraphView";
import { keep, kept } from "../../shared/kept";
import { Page } from "../../shared/Page";
import { useWords } from "../../shared/words";
import { AddThing } from "./AddThing";
import { alone, joined, labelled, neighbourhood, ofChain, ofRing, type Wanted, type Way } from "./ask";
import { ContextMenu, type MenuEntry } from "./ContextMenu";
import { EdgeDetails, NoDetails, NodeDetails } from "./Details";
import { ExpandDialog } from "./ExpandDialog";
import { remembered, unwritten, useHistory } from "./history";
import { PathPanel } from "./PathPanel";
import {
  collapse,
  expand,
  foldGroup,
  group,
  groupBy,
  hide,
  hideOthers,
  mostEdges,
  mostNodes,
  move,
  note,
  pin,
  put,
  related,
  remove,
  seen as seenOf,
  showAll,
  toggled,
  ungroup,
  type Brought,
} from "./scene-changes";
import { SceneTable } from "./SceneTable";
import { TimeBar } from "./TimeBar";
import "./explorer.css";

/** More neighbours than these are not drawn before the reader has said which. */
const hub = 60;

/** The explorer: a canvas that grows by expansion, and everything that was done to it can be undone. */
export function ExplorerPage() {
  const say = useWords();
  const { message } = App.useApp();
  const [address] = useSearchParams();
  const { history, change, undo, redo, start } = useHistory();
  const scene = history.now;
  const canvas = useRef<CanvasHandle>(null);
  const place = useRef<HTMLDivElement>(null);
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [edge, setEdge] = useState<string>();
  const [fresh, setFresh] = useState<ReadonlySet<string>>(new Set());
  const [lit, setLit] = useState<readonly string[]>([]);
  const [dialog, setDialog] = useState<PlacedNode>();
  const [menu, setMenu] = useState<{ id: string | null; at: Point }>();
  const [failure, setFailure] = useState<Error>();
  const [busy, setBusy] = useState<{ cancel: () => void }>();
  const [layout, setLayout] = useState<LayoutName>(() => (kept("layout") as LayoutName | null) ?? "force");
  const [view, setView] = useState<"graph" | "table">("graph");
  const [help, setHelp] = useState(false);
  const [hideOutside, setHideOutside] = useState(false);
  const [agreed, setAgreed] = useState(2_000);
  const [side, setSide] = useState("details");
  const seen = useMemo(() => seenOf(scene, hideOutside), [scene, hideOutside]);
  const nodes = useMemo(() => new Map(seen.nodes.map((node) => [node.id, node])), [seen]);
  const chosenNodes = chosen.flatMap((id) => nodes.get(id) ?? []);
  const [only] = chosenNodes;

  const failed = useCallback((problem: unknown) => {
    setFailure(problem as Error);
  }, []);

  const layOut = useCallback(
    (name: LayoutName, of: Scene) => {
      setLayout(name);
      keep("layout", name);
      const shown = seenOf(of, false);
      const work = layOutInWorker({
        name,
        nodes: shown.nodes.map(({ id, label, x, y, pinned }) => ({
          id,
          kind: label === "Company" ? "member" : label === "Lot" ? "lot" : "tie",
          x,
          y,
          fixed: pinned,
        })),
        edges: shown.edges.map(({ from, to }) => [from, to] as const),
        ratio: canvas.current?.ratio(),
      });
      setBusy({ cancel: work.cancel });
      return work.places
        .then((places) => {
          change((before) => move(before, places, false));
          window.setTimeout(() => canvas.current?.fit(), 30);
        })
        .catch(() => undefined)
        .finally(() => {
          setBusy(undefined);
        });
    },
    [change],
  );

  const wantedIds = address.getAll("id").join("\n");
  const ring = address.get("ring");
  const chain = address.get("chain");
  const opened = useRef("");
  useEffect(() => {
    const key = [wantedIds, ring, chain].join("|");
    if (opened.current === key) {
      return;
    }
    opened.current = key;
    const before = remembered();
    const came = kept("explorer.address");
    keep("explorer.address", key);
    if (before !== null && (key === "||" || came === key)) {
      start(before);
      window.setTimeout(() => canvas.current?.fit(), 60);
      return;
    }
    const open = async () => {
      const brought: (Brought & { members?: string[] })[] =
        ring !== null
          ? [await ofRing(ring)]
          : chain !== null
            ? [await ofChain(chain)]
            : await Promise.all(wantedIds === "" ? [] : wantedIds.split("\n").map((id) => alone(id)));
      const all = brought.reduce<Scene>((next, one) => put(next, one, { x: 0, y: 0 }), emptyScene);
      start({ ...unwritten, now: all });
      await layOut(ring !== null ? "ring" : chain !== null ? "layers" : "force", all);
      if (all.nodes.length === 1 && all.nodes[0] !== undefined) {
        setChosen([all.nodes[0].id]);
      }
    };
    open().catch(failed);
  }, [wantedIds, ring, chain, start, layOut, failed]);

  const took = (brought: Brought, of: number | null) => {
    const there = new Set(scene.nodes.map(({ id }) => id));
    const added = brought.nodes.filter(({ id }) => !there.has(id));
    setFresh(new Set(added.map(({ id }) => id)));
    void message.open({
      type: added.length > 0 ? "success" : "info",
      duration: 6,
      content: (
        <span role="status">
          {say.explorer.added(added.length, of)}{" "}
          <Button size="small" type="link" onClick={undo}>
            {say.explorer.undo}
          </Button>
        </span>
      ),
    });
  };

  const expandBy = async (node: PlacedNode, wanted: Wanted) => {
    setFailure(undefined);
    const brought = await neighbourhood(labelled(node), scene.asOf, wanted);
    change((before) => expand(before, { id: crypto.randomUUID(), centre: node.id }, brought));
    took(brought, brought.total);
  };

  /** Counts first: what has many neighbours is asked which of them. */
  const expandGuarded = async (node: PlacedNode) => {
    if (node.label === "Group") {
      change((before) => foldGroup(before, node.id, false));
      return;
    }
    if ((node.degree ?? 0) > hub * 20) {
      setDialog(node);
      return;
    }
    const look = await neighbourhood(labelled(node), scene.asOf, {
      relations: null,
      order: "LEAST_CONNECTED",
      limit: hub,
    });
    if (look.total > hub) {
      setDialog(node);
    } else {
      change((before) => expand(before, { id: crypto.randomUUID(), centre: node.id }, look));
      took(look, look.total);
    }
  };

  const expandId = (id: string) => {
    const node = nodes.get(id);
    if (node !== undefined) {
      expandGuarded(node).catch(failed);
    }
  };

  const fitChosen = useCallback(() => {
    canvas.current?.fit(chosen);
  }, [chosen]);
  const set = new Set(chosen);
  const choose = useCallback((ids: readonly string[]) => {
    setChosen((before) => (before.join() === ids.join() ? before : ids));
    if (ids.length > 0) {
      setEdge(undefined);
    }
  }, []);
  const makeGroup = () => {
    change((before) =>
      group(before, {
        id: `group:${String(Date.now())}`,
        name: say.explorer.groupOf(chosen.length),
        members: chosen,
        collapsed: false,
      }),
    );
  };
  const groupIds = scene.groups.filter(({ id, members }) => set.has(id) || members.some((member) => set.has(member)));
  const deeds = {
    expand: () => {
      chosenNodes.slice(0, 5).forEach((node) => {
        expandGuarded(node).catch(failed);
      });
    },
    choose: () => {
      if (only !== undefined) {
        setDialog(only);
      }
    },
    collapse: () => {
      change((before) => chosen.reduce(collapse, before));
    },
    inspect: () => {
      setSide("details");
    },
    open: () => {
      if (only !== undefined) {
        window.open(pageOf(only.label, only.nodeId), "_self");
      }
    },
    fit: fitChosen,
    hide: () => {
      change((before) => hide(before, new Set(chosen)));
      setChosen([]);
    },
    hideOthers: () => {
      change((before) => hideOthers(before, set));
    },
    showAll: () => {
      change(showAll);
    },
    remove: () => {
      change((before) => remove(before, set));
      setChosen([]);
    },
    invert: () => {
      choose(seen.nodes.map(({ id }) => id).filter((id) => !set.has(id)));
    },
    related: () => {
      choose(related(scene, set));
    },
    all: () => {
      choose(seen.nodes.map(({ id }) => id));
    },
    pin: () => {
      change((before) => pin(before, set, !chosenNodes.every(({ pinned }) => pinned)));
    },
    unpinAll: () => {
      change((before) => pin(before, new Set(before.nodes.map(({ id }) => id)), false));
    },
    group: makeGroup,
    ungroup: () => {
      change((before) => groupIds.reduce((next, { id }) => ungroup(next, id), before));
    },
    fold: () => {
      change((before) => groupIds.reduce((next, { id, collapsed }) => foldGroup(next, id, !collapsed), before));
    },
    paths: () => {
      setSide("paths");
    },
    table: () => {
      setView((before) => (before === "graph" ? "table" : "graph"));
    },
    layOut: () => {
      void layOut(layout, scene);
    },
    clear: () => {
      choose([]);
      setEdge(undefined);
      setFresh(new Set());
    },
  };

  const keys: Record<string, () => void> = {
    e: deeds.expand,
    i: deeds.inspect,
    f: deeds.fit,
    h: deeds.hide,
    H: deeds.hideOthers,
    A: deeds.invert,
    R: deeds.related,
    c: deeds.collapse,
    p: deeds.pin,
    g: deeds.group,
    l: deeds.layOut,
    t: deeds.table,
    "?": () => {
      setHelp(true);
    },
    Delete: deeds.hide,
    Escape: deeds.clear,
  };
  const onKey = (event: KeyboardEvent) => {
    const target = event.target as HTMLElement;
    if (
      ["INPUT", "TEXTAREA", "SELECT"].includes(target.tagName) ||
      target.closest(".ant-modal, .ant-picker-dropdown")
    ) {
      return;
    }
    const control = event.ctrlKey || event.metaKey;
    const deed = control
      ? event.key.toLowerCase() === "z"
        ? event.shiftKey
          ? redo
          : undo
        : event.key.toLowerCase() === "y"
          ? redo
          : event.key.toLowerCase() === "a"
            ? deeds.all
            : undefined
      : event.altKey
        ? undefined
        : keys[event.key];
    if (deed !== undefined) {
      event.preventDefault();
      deed();
    }
  };

  const entries = (id: string | null): MenuEntry[] =>
    id === null
      ? [
          { key: "all", label: say.explorer.selectAll, keys: "Ctrl+A", run: deeds.all },
          { key: "showAll", label: say.explorer.showAll, run: deeds.showAll },
          { key: "unpinAll", label: say.explorer.unpinAll, run: deeds.unpinAll },
          { key: "fit", label: say.graph.fit, keys: "F", run: deeds.fit },
          { key: "layOut", label: say.graph.layout, keys: "L", run: deeds.layOut },
          { key: "undo", label: say.explorer.undo, keys: "Ctrl+Z", run: undo },
        ]
      : [
          { key: "expand", label: say.explorer.expand, keys: "E", run: deeds.expand },
          { key: "choose", label: say.explorer.expandBy, run: deeds.choose },
          { key: "collapse", label: say.explorer.collapse, keys: "C", run: deeds.collapse },
          { key: "open", label: say.explorer.openPage, run: deeds.open, off: only?.label === "Group" },
          { key: "pin", label: say.explorer.pin, keys: "P", run: deeds.pin },
          { key: "hide", label: say.explorer.hide, keys: "H", run: deeds.hide },
          { key: "hideOthers", label: say.explorer.hideOthers, keys: "Shift+H", run: deeds.hideOthers },
          { key: "remove", label: say.explorer.remove, run: deeds.remove },
          { key: "related", label: say.explorer.related, keys: "Shift+R", run: deeds.related },
          { key: "paths", label: say.explorer.pathsOf(chosen.length), run: deeds.paths, off: chosen.length < 2 },
          groupIds.length > 0
            ? { key: "fold", label: say.explorer.fold, run: deeds.fold }
            : { key: "group", label: say.explorer.group, keys: "G", run: deeds.group, off: chosen.length < 2 },
          ...(groupIds.length > 0 ? [{ key: "ungroup", label: say.explorer.ungroup, run: deeds.ungroup }] : []),
        ];

  const labels = new Map<string, number>();
  scene.nodes.forEach(({ label }) => labels.set(label, (labels.get(label) ?? 0) + 1));
  const relations = new Map<string, number>();
  scene.edges.forEach(({ relation, times }) => relations.set(relation, (relations.get(relation) ?? 0) + times));
  const tooMany = seen.nodes.length > mostNodes || seen.edges.length > mostEdges;
  const many = !tooMany && seen.nodes.length > agreed;

  const drawnNodes = useMemo(
    () =>
      seen.nodes.map(({ id, label, caption, nodeId, x, y, pinned, parent, degree, note: noted }) => ({
        id,
        label,
        caption: (caption ?? nodeId) + (noted === "" ? "" : " ✎"),
        x,
        y,
        pinned,
        ...(parent === undefined ? {} : { parent }),
        ...(label === "Group" ? { badge: String(degree ?? 0) } : (degree ?? 0) > 1000 ? { badge: "1000+" } : {}),
      })),
    [seen],
  );
  const bundles = useMemo(() => bundled(seen.edges, say), [seen, say]);
  const drawnEdges = useMemo(() => bundles.map((bundle) => bundle.edge), [bundles]);
  const faint = useMemo(
    () =>
      new Set([
        ...[...seen.faint].filter((id) => nodes.has(id)),
        ...bundles.flatMap(({ edge: { id }, parts }) => (parts.every((part) => seen.faint.has(part.id)) ? [id] : [])),
      ]),
    [seen, nodes, bundles],
  );
  const lights = useMemo(
    () => bundles.flatMap(({ edge: { id }, parts }) => (parts.some((part) => lit.includes(part.id)) ? [id] : [])),
    [bundles, lit],
  );
  const selected = useMemo(() => new Set(lit.length > 0 ? [...lit, ...lights] : chosen), [lit, lights, chosen]);
  const chosenEdges = bundles.find((bundle) => bundle.edge.id === edge)?.parts;
  const frames = useMemo(() => scene.groups.filter(({ collapsed }) => !collapsed), [scene.groups]);

  return (
    <Page
      wide
      title={say.explorer.title}
      actions={
        <>
          <AddThing
            add={(id) => {
              alone(id)
                .then((brought) => {
                  change((before) => put(before, brought, canvas.current?.middle() ?? { x: 0, y: 0 }));
                  choose(brought.nodes.map((node) => node.id));
                })
                .catch(failed);
            }}
          />
          <Tooltip title={`${say.explorer.undo} Ctrl+Z`}>
            <Button
              size="small"
              icon={<UndoOutlined />}
              aria-label={say.explorer.undo}
              disabled={history.past.length === 0}
              onClick={undo}
            />
          </Tooltip>
          <Tooltip title={`${say.explorer.redo} Ctrl+Shift+Z`}>
            <Button
              size="small"
              icon={<RedoOutlined />}
              aria-label={say.explorer.redo}
              disabled={history.future.length === 0}
              onClick={redo}
            />
          </Tooltip>
          <Dropdown
            trigger={["click"]}
            menu={{
              selectedKeys: [layout],
              items: layoutNames.map((name) => ({ key: name, label: say.graph.layouts[name] })),
              onClick: ({ key }) => {
                void layOut(key as LayoutName, scene);
              },
            }}
          >
            <Button size="small">
              {say.graph.layout}: {say.graph.layouts[layout]}
            </Button>
          </Dropdown>
          <GroupBy
            labels={[...labels.keys()]}
            apply={(around, least) => {
              change((before) => groupBy(before, around, least));
            }}
          />
          <RelationFilter
            relations={relations}
            hidden={scene.hiddenRelations}
            toggle={(relation) => {
              change((before) => ({ ...before, hiddenRelations: toggled(before.hiddenRelations, relation) }));
            }}
          />
          <Segmented<"graph" | "table">
            size="small"
            aria-label={say.graph.table}
            value={view}
            onChange={setView}
            options={[
              { value: "graph", label: say.graph.picture },
              { value: "table", icon: <TableOutlined />, label: say.graph.table },
            ]}
          />
          {explorerTools.map((Tool, at) => (
            <Tool
              key={at}
              scene={scene}
              open={(other) => {
                change(() => other);
                window.setTimeout(() => canvas.current?.fit(), 60);
              }}
              png={(scale) => canvas.current?.png(scale) ?? Promise.reject(new Error("no canvas"))}
            />
          ))}
          <Tooltip title={`${say.settings.keys} ?`}>
            <Button
              size="small"
              type="text"
              icon={<QuestionCircleOutlined />}
              aria-label={say.settings.keys}
              onClick={() => {
                setHelp(true);
              }}
            />
          </Tooltip>
        </>
      }
    >
      <div className="explorer" onKeyDown={onKey} ref={place}>
        <div className="explorer-main">
          <Chips
            scene={scene}
            hiddenNodes={seen.hiddenNodes}
            hiddenEdges={seen.hiddenEdges}
            change={change}
            showAll={deeds.showAll}
          />
          {failure && (
            <ErrorPanel
              error={failure}
              again={() => {
                setFailure(undefined);
              }}
            />
          )}
          {view === "table" ? (
            <SceneTable seen={seen} chosen={chosen} choose={choose} open={expandId} />
          ) : (
            <div
              className="graph-place"
              tabIndex={-1}
              onContextMenu={(event) => {
                event.preventDefault();
              }}
              onPointerDown={() => {
                place.current?.querySelector<HTMLElement>(".graph-place")?.focus({ preventScroll: true });
              }}
            >
              {tooMany || many ? (
                <Nothing
                  action={
                    tooMany
                      ? {
                          label: say.graph.table,
                          run: () => {
                            setView("table");
                          },
                        }
                      : {
                          label: say.graph.drawAnyway,
                          run: () => {
                            setAgreed(mostNodes);
                          },
                        }
                  }
                >
                  {tooMany
                    ? say.graph.tooLarge(seen.nodes.length, seen.edges.length)
                    : say.graph.large(seen.nodes.length)}
                </Nothing>
              ) : (
                <>
                  <GraphCanvas
                    ref={canvas}
                    nodes={drawnNodes}
                    edges={drawnEdges}
                    groups={frames}
                    selected={selected}
                    fresh={fresh}
                    faint={faint}
                    edgeCaptions={drawnEdges.length <= 60}
                    onSelect={choose}
                    onOpen={expandId}
                    onEdge={(id) => {
                      setEdge(id);
                      setSide("details");
                    }}
                    onMenu={(id, at) => {
                      if (id !== null && !set.has(id)) {
                        choose([id]);
                      }
                      setMenu({ id, at });
                    }}
                    onMoved={(places) => {
                      change((before) => move(before, places, true));
                    }}
                  />
                  {seen.nodes.length === 0 && !busy && (
                    <div className="explorer-empty">
                      <Nothing>{say.explorer.empty}</Nothing>
                    </div>
                  )}
                  {seen.nodes.length > 0 && (
                    <Legend
                      counts={labels}
                      hidden={scene.hiddenLabels}
                      select={(label) => {
                        choose(seen.nodes.filter((node) => node.label === label).map(({ id }) => id));
                      }}
                      toggle={(label) => {
                        change((before) => ({ ...before, hiddenLabels: toggled(before.hiddenLabels, label) }));
                      }}
                    />
                  )}
                  <Mirror
                    nodes={seen.nodes}
                    edges={seen.edges}
                    current={only?.id ?? null}
                    setCurrent={(id) => {
                      choose([id]);
                    }}
                    open={expandId}
                    menu={(id, at) => {
                      setMenu({ id, at });
                    }}
                  />
                  <div className="graph-buttons">
                    <CanvasButtons canvas={canvas} />
                  </div>
                </>
              )}
              {busy && (
                <div className="laying-out" role="status">
                  <Spin size="small" /> {say.graph.layingOut}{" "}
                  <Button size="small" onClick={busy.cancel}>
                    {say.graph.cancel}
                  </Button>
                </div>
              )}
            </div>
          )}
          <TimeBar
            scene={scene}
            hideOutside={hideOutside}
            setHideOutside={setHideOutside}
            setBrush={(brush) => {
              change((before) => ({ ...before, brush }));
            }}
            setAsOf={(asOf) => {
              change((before) => ({ ...before, asOf }));
            }}
          />
        </div>
        <aside className="explorer-side" aria-label={say.explorer.side}>
          <Tabs
            size="small"
            activeKey={side}
            onChange={setSide}
            items={[
              {
                key: "details",
                label: say.explorer.details,
                children:
                  chosenEdges !== undefined ? (
                    <EdgeDetails edges={chosenEdges} nodes={nodes} />
                  ) : chosenNodes.length === 1 && only !== undefined ? (
                    <NodeDetails
                      key={only.id}
                      node={only}
                      asOf={scene.asOf}
                      expand={(wanted: readonly RelationKind[]) => {
                        expandBy(only, { relations: wanted, order: "LEAST_CONNECTED", limit: 100 }).catch(failed);
                      }}
                      setNote={(text) => {
                        change((before) => note(before, only.id, text));
                      }}
                    />
                  ) : (
                    <NoDetails chosen={chosen.length} />
                  ),
              },
              {
                key: "paths",
                label: say.explorer.paths,
                children: (
                  <PathPanel
                    things={chosenNodes.filter(({ label }) => label !== "Group")}
                    asOf={scene.asOf}
                    reverse={() => {
                      setChosen([...chosen].reverse());
                    }}
                    light={setLit}
                    add={(ways: readonly Way[]) => {
                      const brought = joined(ways);
                      change((before) => put(before, brought, canvas.current?.middle() ?? { x: 0, y: 0 }));
                      took(brought, null);
                    }}
                  />
                ),
              },
            ]}
          />
        </aside>
      </div>
      {dialog !== undefined && (
        <ExpandDialog
          node={dialog}
          asOf={scene.asOf}
          close={() => {
            setDialog(undefined);
          }}
          expand={(wanted) => {
            setDialog(undefined);
            expandBy(dialog, wanted).catch(failed);
          }}
        />
      )}
      {menu !== undefined && (
        <ContextMenu
          at={menu.at}
          label={say.explorer.menu}
          entriesOf={() => entries(menu.id)}
          close={() => {
            setMenu(undefined);
          }}
        />
      )}
      <KeysHelp
        open={help}
        close={() => {
          setHelp(false);
        }}
      />
    </Page>
  );
}

/** What is filtered now, with counts; filtered never means deleted. */
function Chips({
  scene,
  hiddenNodes,
  hiddenEdges,
  change,
  showAll: show,
}: {
  scene: Scene;
  hiddenNodes: number;
  hiddenEdges: number;
  change: (next: (scene: Scene) => Scene) => void;
  showAll: () => void;
}) {
  const say = useWords();
  if (hiddenNodes === 0 && hiddenEdges === 0 && scene.asOf === null && scene.brush === null) {
    return null;
  }
  return (
    <Flex className="chips" gap={6} wrap align="center">
      {scene.asOf !== null && (
        <Tag
          closable
          onClose={() => {
            change((before) => ({ ...before, asOf: null }));
          }}
        >
          {say.explorer.asOf} {scene.asOf}
        </Tag>
      )}
      {scene.hiddenRelations.map((relation) => (
        <Tag
          key={relation}
          closable
          onClose={() => {
            change((before) => ({ ...before, hiddenRelations: toggled(before.hiddenRelations, relation) }));
          }}
        >
          {say.explorer.without} {relationWord(relation, say)}
        </Tag>
      ))}
      {(hiddenNodes > 0 || hiddenEdges > 0) && (
        <>
          <span className="soft">{say.explorer.hidden(hiddenNodes, hiddenEdges)}</span>
          <Button size="small" type="link" onClick={show}>
            {say.explorer.showAll}
          </Button>
        </>
      )}
    </Flex>
  );
}

function GroupBy({ labels, apply }: { labels: readonly string[]; apply: (around: string, least: number) => void }) {
  const say = useWords();
  const [least, setLeast] = useState(3);
  return (
    <Popover
      trigger="click"
      title={say.explorer.groupBy}
      content={
        <div className="group-by">
          <label>
            {say.explorer.groupLeast(least)}
            <Slider min={2} max={20} value={least} onChange={setLeast} aria-label={say.explorer.groupLeast(least)} />
          </label>
          <Flex gap={6} wrap>
            {labels.map((label) => (
              <Button
                key={label}
                size="small"
                onClick={() => {
                  apply(label, least);
                }}
              >
                {say.kind[label.replace(/(?<=[a-z])(?=[A-Z])/g, "_").toUpperCase() as keyof typeof say.kind]}
              </Button>
            ))}
          </Flex>
          <small className="soft">{say.explorer.groupHelp}</small>
        </div>
      }
    >
      <Button size="small">{say.explorer.groups}</Button>
    </Popover>
  );
}

function RelationFilter({
  relations,
  hidden,
  toggle,
}: {
  relations: ReadonlyMap<string, number>;
  hidden: readonly string[];
  toggle: (relation: string) => void;
}) {
  const say = useWords();
  return (
    <Dropdown
      trigger={["click"]}
      menu={{
        multiple: true,
        selectedKeys: [...relations.keys()].filter((relation) => !hidden.includes(relation)),
        items: [...relations].map(([relation, count]) => ({
          key: relation,
          label: `${hidden.includes(relation) ? "☐" : "☑"} ${relationWord(relation, say)} ${String(count)}`,
        })),
        onClick: ({ key }) => {
          toggle(key);
        },
      }}
    >
      <Button size="small" disabled={relations.size === 0}>
        {say.explorer.relations}
        {hidden.length > 0 && ` (−${String(hidden.length)})`}
      </Button>
    </Dropdown>
  );
}

function KeysHelp({ open, close }: { open: boolean; close: () => void }) {
  const say = useWords();
  return (
    <Modal open={open} title={say.settings.keys} footer={null} onCancel={close} width={640}>
      <dl className="keys">
        {say.explorer.keys.map(([key, text]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
    </Modal>
  );
}
