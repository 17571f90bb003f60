import {
  autocompletion,
  closeBrackets,
  closeBracketsKeymap,
  completionKeymap,
  type CompletionContext,
  type CompletionResult,
} from "@codemirror/autocomplete";
import { defaultKeymap, history, historyKeymap } from "@codemirror/commands";
import { bracketMatching, HighlightStyle, syntaxHighlighting } from "@codemirror/language";
import { Compartment, EditorState, Prec } from "@codemirror/state";
import { drawSelection, EditorView, keymap, lineNumbers, placeholder } from "@codemirror/view";
import { tags } from "@lezer/highlight";
import { useEffect, useRef } from "react";
import { styleNonce } from "../../shared/page-root";
import { cypher, functions, keywords } from "./cypher-mode";

/** What may be named in a statement. */
export interface Vocabulary {
  readonly labels: readonly string[];
  readonly relationships: readonly string[];
}

const colours = HighlightStyle.define([
  { tag: tags.keyword, color: "var(--accent)", fontWeight: "600" },
  { tag: tags.string, color: "var(--good)" },
  { tag: tags.number, color: "var(--explain)" },
  { tag: tags.comment, color: "var(--ink-soft)", fontStyle: "italic" },
  { tag: tags.typeName, color: "var(--deemed)" },
  { tag: tags.atom, color: "var(--explain)" },
  { tag: tags.propertyName, color: "var(--lead)" },
]);

const look = EditorView.theme({
  "&": { color: "var(--ink)", backgroundColor: "var(--code)", fontSize: "13px", height: "100%" },
  ".cm-content": { fontFamily: "var(--mono)", caretColor: "var(--ink)" },
  ".cm-gutters": { backgroundColor: "var(--code)", color: "var(--ink-soft)", border: "none" },
  "&.cm-focused": { outline: "2px solid var(--accent)", outlineOffset: "-2px" },
  ".cm-cursor": { borderLeftColor: "var(--ink)" },
  ".cm-tooltip": { backgroundColor: "var(--card)", color: "var(--ink)", border: "1px solid var(--line)" },
  ".cm-tooltip-autocomplete > ul > li[aria-selected]": { backgroundColor: "var(--accent)", color: "var(--card)" },
  "&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground": {
    backgroundColor: "var(--lead-bg)",
  },
});

/** An editor for Cypher: colours, completion by what the graph has, Ctrl+Enter to run. Escape, then Tab, leaves it. */
export function CypherEditor({
  value,
  onChange,
  onRun,
  vocabulary,
  label,
  hint,
}: {
  value: string;
  onChange: (text: string) => void;
  onRun: () => void;
  vocabulary: Vocabulary;
  label: string;
  hint: string;
}) {
  const place = useRef<HTMLDivElement>(null);
  const view = useRef<EditorView>(undefined);
  const latest = useRef({ onChange, onRun });
  const completion = useRef(new Compartment());
  useEffect(() => {
    latest.current = { onChange, onRun };
  });
  useEffect(() => {
    if (place.current === null) {
      return undefined;
    }
    const editor = new EditorView({
      parent: place.current,
      state: EditorState.create({
        doc: value,
        extensions: [
          EditorView.cspNonce.of(styleNonce() ?? ""),
          Prec.highest(
            keymap.of([
              {
                key: "Mod-Enter",
                run: () => {
                  latest.current.onRun();
                  return true;
                },
              },
            ]),
          ),
          lineNumbers(),
          history(),
          drawSelection(),
          bracketMatching(),
          closeBrackets(),
          cypher,
          syntaxHighlighting(colours),
          completion.current.of([]),
          keymap.of([...closeBracketsKeymap, ...completionKeymap, ...historyKeymap, ...defaultKeymap]),
          EditorView.lineWrapping,
          EditorView.contentAttributes.of({ "aria-label": label }),
          placeholder(hint),
          look,
          EditorView.updateListener.of((update) => {
            if (update.docChanged) {
              latest.current.onChange(update.state.doc.toString());
            }
          }),
        ],
      }),
    });
    view.current = editor;
    return () => {
      editor.destroy();
      view.current = undefined;
    };
    // The editor is made once for a language of the page; its text is followed below.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [label, hint]);
  useEffect(() => {
    view.current?.dispatch({
      effects: completion.current.reconfigure(autocompletion({ override: [completed(vocabulary)], icons: false })),
    });
  }, [vocabulary, label, hint]);
  useEffect(() => {
    const editor = view.current;
    if (editor !== undefined && editor.state.doc.toString() !== value) {
      editor.dispatch({ changes: { from: 0, to: editor.state.doc.length, insert: value } });
    }
  }, [value]);
  return <div ref={place} className="cypher-editor" />;
}

/** Labels and relationship types after a colon, by the bracket they stand in; else keywords, functions and the names of the statement. */
function completed({ labels, relationships }: Vocabulary) {
  return (context: CompletionContext): CompletionResult | null => {
    const named = context.matchBefore(/[:|&]\s*[\w\u4e00-\u9fff]*/);
    if (named !== null) {
      const before = context.state.sliceDoc(Math.max(0, named.from - 200), named.from);
      const inRelationship = before.lastIndexOf("[") > before.lastIndexOf("(");
      const from = named.from + (/^[:|&]\s*/.exec(named.text)?.[0].length ?? 1);
      return {
        from,
        options: (inRelationship ? relationships : labels).map((label) => ({
          label,
          type: inRelationship ? "type" : "class",
        })),
        validFor: /^[\w\u4e00-\u9fff]*$/,
      };
    }
    const word = context.matchBefore(/[A-Za-z_]\w*/);
    if (word === null && !context.explicit) {
      return null;
    }
    const names = new Set(context.state.doc.toString().match(/(?<=[([]\s*)[a-z]\w*/g) ?? []);
    return {
      from: word?.from ?? context.pos,
      options: [
        ...[...names].map((label) => ({ label, type: "variable" })),
        ...keywords.map((label) => ({ label, type: "keyword" })),
        ...functions.map((label) => ({ label, type: "function", apply: `${label}(` })),
      ],
      validFor: /^\w*$/,
    };
  };
}
