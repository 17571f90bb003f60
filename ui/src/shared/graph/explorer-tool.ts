import type { ComponentType } from "react";
import type { Scene } from "./scene";

/** What the explorer gives to the tools of other features: saving, sharing and exporting are such tools. */
export interface ExplorerToolProps {
  /** The canvas as it is now; a new object after every change. */
  readonly scene: Scene;
  /** Puts another canvas in its place; can be undone. */
  readonly open: (scene: Scene) => void;
  /** The picture of the canvas. */
  readonly png: (scale: number) => Promise<Blob>;
}

/** A tool in the head of the explorer; a feature exports it as `ExplorerTool` from its `explorer-tool.tsx`, and the explorer finds it. */
export type ExplorerTool = ComponentType<ExplorerToolProps>;

export const explorerTools: readonly ExplorerTool[] = Object.values(
  import.meta.glob<ExplorerTool>("../../features/*/explorer-tool.tsx", { eager: true, import: "ExplorerTool" }),
);
