import { build, type Rolldown } from "vite";
import { beforeAll, describe, expect, it } from "vitest";

/** Everything that makes a browser load from another host when HTML or CSS says it. */
const loadsOtherHost =
  /(?:\b(?:src|href|srcset|action|poster|data)\s*=\s*["']?|url\(\s*["']?|@import\s*["'])\s*(?:https?:)?\/\//i;

/** A module, worker or request that names its other host in the code. */
const codeLoadsOtherHost =
  /(?:\b(?:import|fetch|importScripts|Worker|EventSource|WebSocket)\s*\(|\bfrom|\bimport)\s*["'`](?:https?:|wss?:)?\/\//;

let files: Map<string, string>;

beforeAll(async () => {
  files = await builtFiles();
}, 120_000);

describe("The built pages", () => {
  it("are the screens and GraphiQL", () => {
    expect([...files.keys()].filter((name) => name.endsWith(".html")).sort()).toEqual([
      "graphiql/index.html",
      "index.html",
    ]);
  });

  it("load nothing from another host in HTML and CSS", () => {
    expect(namesOf(/\.(?:html|css)$/, loadsOtherHost)).toEqual([]);
  });

  it("import, fetch and start no code from another host", () => {
    expect(namesOf(/\.js$/, codeLoadsOtherHost)).toEqual([]);
  });

  it("bring the workers of the editor and of the layouts with them", () => {
    const workers = [...files.keys()].map((name) => /(\w+)\.worker-/.exec(name)?.[1]).filter(Boolean);
    expect(workers.sort()).toEqual(["editor", "graphql", "json", "layout"]);
  });
});

describe("The search for other hosts", () => {
  it.each([
    '<script src="https://cdn.example/x.js"></script>',
    "<link href=//cdn.example/x.css>",
    "a{background:url(http://cdn.example/x.png)}",
    '@import "https://cdn.example/x.css";',
  ])("sees %s", (text) => {
    expect(text).toMatch(loadsOtherHost);
  });

  it.each([
    'import x from"https://cdn.example/x.js"',
    'await import("//cdn.example/x.js")',
    "fetch(`https://example/`)",
  ])("sees %s", (text) => {
    expect(text).toMatch(codeLoadsOtherHost);
  });

  it("lets our own addresses pass", () => {
    expect('<script src="/assets/x.js"></script> url(data:font/woff2;base64,d09G)').not.toMatch(loadsOtherHost);
  });
});

function namesOf(kind: RegExp, wrong: RegExp): string[] {
  return [...files].filter(([name, text]) => kind.test(name) && wrong.test(text)).map(([name]) => name);
}

async function builtFiles(): Promise<Map<string, string>> {
  const built = (await build({ logLevel: "error", build: { write: false } })) as Rolldown.RolldownOutput;
  return new Map(built.output.map((file) => [file.fileName, textOf(file)]));
}

function textOf(file: Rolldown.OutputChunk | Rolldown.OutputAsset): string {
  if (file.type === "chunk") {
    return file.code;
  }
  return typeof file.source === "string" ? file.source : new TextDecoder().decode(file.source);
}
