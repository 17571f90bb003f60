import { Fragment, type ReactNode } from "react";

/** The document of a rule as its file holds it: headings, paragraphs, lists, code. */
export function RuleDocument({ text }: { text: string }) {
  return (
    <article className="rule-document">
      {blocks(text).map((block, place) => (
        <Block key={place} block={block} />
      ))}
    </article>
  );
}

export type DocumentBlock =
  | { readonly kind: "heading"; readonly level: number; readonly text: string }
  | { readonly kind: "list"; readonly items: readonly string[] }
  | { readonly kind: "code"; readonly text: string }
  | { readonly kind: "paragraph"; readonly text: string };

export function blocks(text: string): DocumentBlock[] {
  const found: DocumentBlock[] = [];
  const lines = text.split("\n");
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? "";
    if (line.startsWith("```")) {
      const end = lines.indexOf("```", at + 1);
      found.push({ kind: "code", text: lines.slice(at + 1, end < 0 ? undefined : end).join("\n") });
      at = end < 0 ? lines.length : end;
    } else if (/^#+ /.test(line)) {
      found.push({ kind: "heading", level: line.indexOf(" "), text: line.replace(/^#+ /, "") });
    } else if (line.trim() !== "") {
      const block = [line];
      while (
        at + 1 < lines.length &&
        !/^\s*$|^#|^```/.test(lines[at + 1] ?? "") &&
        (line.startsWith("- ") || !(lines[at + 1] ?? "").startsWith("- "))
      ) {
        block.push(lines[++at] ?? "");
      }
      found.push(
        line.startsWith("- ")
          ? {
              kind: "list",
              items: block
                .join("\n")
                .split(/\n(?=- )/)
                .map((item) => item.replace(/^- /, "").replace(/\s*\n\s*/g, " ")),
            }
          : { kind: "paragraph", text: block.join(" ") },
      );
    }
  }
  return found;
}

function Block({ block }: { block: DocumentBlock }) {
  switch (block.kind) {
    case "heading":
      return block.level === 1 ? null : <h3>{block.text}</h3>;
    case "list":
      return (
        <ul>
          {block.items.map((item) => (
            <li key={item}>{inline(item)}</li>
          ))}
        </ul>
      );
    case "code":
      return <pre tabIndex={0}>{block.text}</pre>;
    case "paragraph":
      return <p>{inline(block.text)}</p>;
  }
}

function inline(text: string): ReactNode {
  return text
    .split(/(`[^`]+`)/)
    .map((part, place) =>
      part.startsWith("`") ? <code key={place}>{part.slice(1, -1)}</code> : <Fragment key={place}>{part}</Fragment>,
    );
}
