import { StreamLanguage, type StreamParser } from "@codemirror/language";

export const keywords = [
  "ALL",
  "AND",
  "ANY",
  "AS",
  "ASC",
  "BY",
  "CALL",
  "CASE",
  "COLLECT",
  "CONTAINS",
  "COUNT",
  "DESC",
  "DISTINCT",
  "ELSE",
  "END",
  "ENDS",
  "EXISTS",
  "FALSE",
  "FILTER",
  "IN",
  "IS",
  "LET",
  "LIMIT",
  "MATCH",
  "NONE",
  "NOT",
  "NULL",
  "OFFSET",
  "OPTIONAL",
  "OR",
  "ORDER",
  "RETURN",
  "SHORTEST",
  "SKIP",
  "STARTS",
  "THEN",
  "TRUE",
  "UNION",
  "UNWIND",
  "WHEN",
  "WHERE",
  "WITH",
  "XOR",
] as const;

export const functions = [
  "abs",
  "avg",
  "coalesce",
  "collect",
  "count",
  "date",
  "datetime",
  "duration",
  "elementId",
  "endNode",
  "head",
  "keys",
  "labels",
  "last",
  "left",
  "length",
  "max",
  "min",
  "nodes",
  "percentileCont",
  "properties",
  "range",
  "reduce",
  "relationships",
  "replace",
  "reverse",
  "right",
  "round",
  "size",
  "split",
  "startNode",
  "stDev",
  "substring",
  "sum",
  "tail",
  "toFloat",
  "toInteger",
  "toLower",
  "toString",
  "toUpper",
  "trim",
  "type",
] as const;

const known: ReadonlySet<string> = new Set(keywords);

interface State {
  comment: boolean;
}

/** Enough of Cypher to colour it: comments, texts, numbers, parameters, labels, keywords and functions. */
const parser: StreamParser<State> = {
  name: "cypher",
  startState: () => ({ comment: false }),
  token: (stream, state) => {
    if (state.comment) {
      if (stream.skipTo("*/")) {
        stream.match("*/");
        state.comment = false;
      } else {
        stream.skipToEnd();
      }
      return "comment";
    }
    if (stream.eatSpace()) {
      return null;
    }
    if (stream.match("//")) {
      stream.skipToEnd();
      return "comment";
    }
    if (stream.match("/*")) {
      state.comment = true;
      return "comment";
    }
    if (stream.match(/^'(?:[^'\\]|\\.)*'?/) || stream.match(/^"(?:[^"\\]|\\.)*"?/)) {
      return "string";
    }
    if (stream.match(/^`(?:[^`]|``)*`?/)) {
      return "variableName";
    }
    if (stream.match(/^\$[\w\u4e00-\u9fff]+/)) {
      return "atom";
    }
    if (stream.match(/^\d+(?:\.\d+)?(?:[eE][-+]?\d+)?/)) {
      return "number";
    }
    if (stream.match(/^:[!&|]?\s*[A-Za-z_\u4e00-\u9fff][\w\u4e00-\u9fff]*/)) {
      return "typeName";
    }
    const word = stream.match(/^[A-Za-z_\u4e00-\u9fff][\w\u4e00-\u9fff]*/);
    if (word !== null && word !== false && word !== true) {
      const text = word[0];
      return known.has(text.toUpperCase())
        ? "keyword"
        : /^\s*\(/.test(stream.string.slice(stream.pos))
          ? "propertyName"
          : "variableName";
    }
    stream.next();
    return "operator";
  },
  languageData: {
    commentTokens: { line: "//", block: { open: "/*", close: "*/" } },
    closeBrackets: { brackets: ["(", "[", "{", "'", '"', "`"] },
  },
};

export const cypher = StreamLanguage.define(parser);
