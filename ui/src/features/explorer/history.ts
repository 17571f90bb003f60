import { useCallback, useEffect, useState } from "react";
import { emptyScene, type Scene } from "../../shared/graph/scene";

/** A canvas with the way it came about. */
export interface History {
  readonly past: readonly Scene[];
  readonly now: Scene;
  readonly future: readonly Scene[];
}

export const steps = 50;

export const unwritten: History = { past: [], now: emptyScene, future: [] };

export function changed({ past, now }: History, next: Scene): History {
  return { past: [...past, now].slice(-steps), now: next, future: [] };
}

export function undone(history: History): History {
  const last = history.past.at(-1);
  return last === undefined
    ? history
    : { past: history.past.slice(0, -1), now: last, future: [history.now, ...history.future] };
}

export function redone(history: History): History {
  const [next, ...later] = history.future;
  return next === undefined ? history : { past: [...history.past, history.now], now: next, future: later };
}

const place = "lianhuan.explorer";

/** What this tab's canvas was before the page was loaded again. */
export function remembered(): History | null {
  try {
    const text = window.sessionStorage.getItem(place);
    return text === null ? null : (JSON.parse(text) as History);
  } catch {
    return null;
  }
}

/** Keeps as many steps as the browser has room for; the canvas itself before its past. */
export function remember(history: History): void {
  for (const kept of [steps, 12, 3, 0]) {
    try {
      window.sessionStorage.setItem(
        place,
        JSON.stringify({
          past: kept === 0 ? [] : history.past.slice(-kept),
          now: history.now,
          future: history.future.slice(0, kept),
        }),
      );
      return;
    } catch {
      // No room for so many steps: try with fewer.
    }
  }
}

/** The canvas, with undo and redo of at least fifty steps that outlive loading the page again. */
export function useHistory(): {
  history: History;
  change: (next: (scene: Scene) => Scene) => void;
  undo: () => void;
  redo: () => void;
  start: (history: History) => void;
} {
  const [history, setHistory] = useState<History>(unwritten);
  useEffect(() => {
    const timer = window.setTimeout(() => {
      if (history !== unwritten) {
        remember(history);
      }
    }, 300);
    return () => {
      window.clearTimeout(timer);
    };
  }, [history]);
  const change = useCallback((next: (scene: Scene) => Scene) => {
    setHistory((before) => {
      const scene = next(before.now);
      return scene === before.now ? before : changed(before, scene);
    });
  }, []);
  const undo = useCallback(() => {
    setHistory(undone);
  }, []);
  const redo = useCallback(() => {
    setHistory(redone);
  }, []);
  return { history, change, undo, redo, start: setHistory };
}
