import { useEffect, useRef, type KeyboardEvent } from "react";
import type { Point } from "../../shared/graph/scene";

export interface MenuEntry {
  readonly key: string;
  readonly label: string;
  readonly keys?: string;
  readonly run: () => void;
  readonly off?: boolean;
}

/** The menu of a thing or of the canvas, at the pointer; arrows and Enter work in it, Escape leaves it. */
export function ContextMenu({
  at,
  label,
  entriesOf,
  close,
}: {
  at: Point;
  label: string;
  entriesOf: () => readonly MenuEntry[];
  close: () => void;
}) {
  const entries = entriesOf();
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    list.current?.querySelector("button")?.focus();
    const away = (event: PointerEvent) => {
      if (list.current?.contains(event.target as Node) !== true) {
        close();
      }
    };
    window.addEventListener("pointerdown", away);
    return () => {
      window.removeEventListener("pointerdown", away);
      if (before instanceof HTMLElement) {
        before.focus();
      }
    };
  }, [close]);
  const key = (event: KeyboardEvent) => {
    const buttons = [...(list.current?.querySelectorAll<HTMLButtonElement>("button:not(:disabled)") ?? [])];
    const place = buttons.indexOf(document.activeElement as HTMLButtonElement);
    if (event.key === "Escape") {
      close();
    } else if (event.key === "ArrowDown") {
      buttons[(place + 1) % buttons.length]?.focus();
    } else if (event.key === "ArrowUp") {
      buttons[(place + buttons.length - 1) % buttons.length]?.focus();
    } else {
      return;
    }
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <ul
      ref={list}
      role="menu"
      aria-label={label}
      className="context-menu"
      style={{
        left: Math.min(at.x, window.innerWidth - 240),
        top: Math.min(at.y, window.innerHeight - entries.length * 30 - 16),
      }}
      onKeyDown={key}
    >
      {entries.map(({ key: id, label: text, keys, run, off }) => (
        <li key={id} role="none">
          <button
            type="button"
            role="menuitem"
            disabled={off}
            onClick={() => {
              close();
              run();
            }}
          >
            <span>{text}</span>
            {keys !== undefined && <kbd>{keys}</kbd>}
          </button>
        </li>
      ))}
    </ul>
  );
}
