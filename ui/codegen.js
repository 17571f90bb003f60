/*
 * Writes src/generated/graphql.ts: the types of every operation in the .graphql files beside the pages, and its text as the client sends it;
 * and dist/documents.json after a build, the same texts by their SHA-256, which are what the service may be asked to accept from this client.
 */
import { codegen } from "@graphql-codegen/core";
import * as operations from "@graphql-codegen/typescript-operations";
import { formatDocument, gql, stringifyDocument } from "@urql/core";
import { buildSchema, Kind, parse, visit, print } from "graphql";
import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";

const here = dirname(fileURLToPath(import.meta.url));
const schemaFolder = join(here, "../src/main/resources/graphql");

const schema = schemaOf(
  filesUnder(schemaFolder, ".graphqls")
    .map((file) => readFileSync(file, "utf8"))
    .join("\n"),
);
const documents = filesUnder(join(here, "src"), ".graphql")
  .filter((file) => !file.includes("/shared/examples/"))
  .map((file) => ({ location: relative(here, file), document: parse(readFileSync(file, "utf8")) }));

const fragments = new Map(
  definitions(Kind.FRAGMENT_DEFINITION).map((definition) => [definition.name.value, definition]),
);
const texts = definitions(Kind.OPERATION_DEFINITION).map((operation) => ({
  name: operation.name.value,
  kind: operation.operation,
  text: textOf(operation),
}));

const types = await codegen({
  schema: parse("type Query"),
  schemaAst: schema,
  documents,
  filename: "graphql.ts",
  config: {
    enumType: "string-literal",
    enumsAsTypes: true,
    useTypeImports: true,
    dedupeFragments: true,
    skipTypename: false,
    nonOptionalTypename: true,
    avoidOptionals: false,
    scalars: { ID: "string", Date: "string", DateTime: "string", Decimal: "number", Long: "number", JSON: "unknown" },
    strictScalars: true,
    maybeValue: "T | null | undefined",
    inputMaybeValue: "T | null | undefined",
  },
  plugins: [{ operations: {} }],
  pluginMap: { operations },
});

mkdirSync(join(here, "src/generated"), { recursive: true });
writeFileSync(
  join(here, "src/generated/graphql.ts"),
  `/* Written by codegen.js; change the .graphql files instead. */
import type { TypedDocumentNode } from "@urql/core";

${types}
function asDocument<Result, Variables extends Record<string, unknown>>(text: string) {
  return text as unknown as TypedDocumentNode<Result, Variables>;
}

${texts.map(({ name, kind, text }) => `export const ${name}Document = /*#__PURE__*/ asDocument<${typeOf(name, kind)}, ${typeOf(name, kind)}Variables>(${JSON.stringify(text)});`).join("\n")}

/** Text and SHA-256 of every operation by its name, as the service may be asked to accept them. */
export const digests: Readonly<Record<string, { text: string; sha256: string } | undefined>> = {
${texts.map(({ name, text }) => `  ${name}: { text: ${name}Document as unknown as string, sha256: "${sha256(text)}" },`).join("\n")}
};
`,
);
mkdirSync(join(here, "public"), { recursive: true });
writeFileSync(
  join(here, "public/documents.json"),
  `${JSON.stringify(Object.fromEntries(texts.map(({ text }) => [sha256(text), text])), null, 1)}\n`,
);

function definitions(kind) {
  return documents.flatMap(({ document }) => document.definitions).filter((definition) => definition.kind === kind);
}

function typeOf(name, kind) {
  return `${name}${{ query: "Query", mutation: "Mutation", subscription: "Subscription" }[kind]}`;
}

/** An operation with the fragments that it uses, as the client will print it. */
function textOf(operation) {
  const used = new Map();
  const follow = (node) =>
    visit(node, {
      FragmentSpread(spread) {
        const name = spread.name.value;
        const fragment = fragments.get(name);
        if (fragment === undefined) {
          throw new Error(`${operation.name.value} uses a fragment that no file holds: ${name}`);
        }
        if (!used.has(name)) {
          used.set(name, fragment);
          follow(fragment);
        }
      },
    });
  follow(operation);
  return stringifyDocument(formatDocument(gql([operation, ...used.values()].map(print).join("\n"))));
}

/** The schema; "type Query" and its like stand without fields in one file and are extended in others. */
function schemaOf(text) {
  return buildSchema(text);
}

function sha256(text) {
  return createHash("sha256").update(text).digest("hex");
}

function filesUnder(folder, ending) {
  return readdirSync(folder, { recursive: true })
    .filter((name) => name.endsWith(ending))
    .sort()
    .map((name) => join(folder, name));
}
