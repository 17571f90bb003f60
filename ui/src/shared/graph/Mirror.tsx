import { useRef, type KeyboardEvent } from "react";
import { useWords } from "../words";
import { labelWord, relationWord } from "./kinds";

interface MirrorNode {
  readonly id: string;
  readonly label: string;
  readonly caption: string | null;
}

/**
 * The canvas as a list, for keyboards and screen readers: Tab enters it, arrows walk along relations, Enter opens, Shift+F10 opens the menu.
 * It is out of sight until it has the focus.
 */
export function Mirror({
  nodes,
  edges,
  current,
  setCurrent,
  open,
  menu,
}: {
  nodes: readonly MirrorNode[];
  edges: readonly { from: string; to: string; relation: string }[];
  current: string | null;
  setCurrent: (id: string) => void;
  open: (id: string) => void;
  menu?: (id: string, at: { x: number; y: number }) => void;
}) {
  const say = useWords();
  const list = useRef<HTMLUListElement>(null);
  const shown = nodes.slice(0, 500);
  const at = shown.some(({ id }) => id === current) ? current : (shown[0]?.id ?? null);
  const neighbours = (id: string) => {
    const of = edges.flatMap(({ from, to, relation }) =>
      from === id ? [{ id: to, relation }] : to === id ? [{ id: from, relation }] : [],
    );
    return of.filter((one, place) => of.findIndex((other) => other.id === one.id) === place);
  };
  const go = (id: string | undefined) => {
    if (id !== undefined) {
      setCurrent(id);
      list.current?.querySelector<HTMLElement>(`[data-id="${CSS.escape(id)}"]`)?.focus();
    }
  };
  const key = (event: KeyboardEvent, id: string) => {
    const place = shown.findIndex((node) => node.id === id);
    const moves: Record<string, () => void> = {
      ArrowDown: () => {
        go(shown[place + 1]?.id);
      },
      ArrowUp: () => {
        go(shown[place - 1]?.id);
      },
      ArrowRight: () => {
        go(neighbours(id).find((other) => shown.some((node) => node.id === other.id))?.id);
      },
      ArrowLeft: () => {
        go(neighbours(id).findLast((other) => shown.some((node) => node.id === other.id))?.id);
      },
      Home: () => {
        go(shown[0]?.id);
      },
      End: () => {
        go(shown.at(-1)?.id);
      },
      Enter: () => {
        open(id);
      },
    };
    const move =
      event.key === "F10" && event.shiftKey
        ? () => {
            const box = event.currentTarget.getBoundingClientRect();
            menu?.(id, { x: box.left + 40, y: box.bottom });
          }
        : moves[event.key];
    if (move !== undefined) {
      event.preventDefault();
      event.stopPropagation();
      move();
    }
  };
  return (
    <section className="mirror" aria-label={say.graph.list}>
      <p>{say.graph.listHelp}</p>
      <ul ref={list} role="listbox" aria-label={say.graph.list}>
        {shown.map(({ id, label, caption }) => (
          <li
            key={id}
            role="option"
            data-id={id}
            tabIndex={id === at ? 0 : -1}
            aria-selected={id === current}
            onFocus={() => {
              if (id !== current) {
                setCurrent(id);
              }
            }}
            onKeyDown={(event) => {
              key(event, id);
            }}
          >
            {labelWord(label, say)} {caption ?? id}
            {id === at &&
              `, ${neighbours(id)
                .slice(0, 12)
                .map(
                  ({ id: to, relation }) =>
                    `${relationWord(relation, say)} ${nodes.find((node) => node.id === to)?.caption ?? to}`,
                )
                .join("; ")}`}
          </li>
        ))}
      </ul>
    </section>
  );
}
