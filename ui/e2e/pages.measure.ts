import { expect, test, type CDPSession, type Page } from "@playwright/test";
import { createRequire } from "node:module";
import { gzipSync } from "node:zlib";
import { enterDemo, Shell } from "./pages/shell";

/** Prints what README.md keeps: frames and script while dragging beside bare Cytoscape, click to drawn ring, and the size of the first load. */
test.describe.configure({ mode: "serial", timeout: 300_000 });

const cytoscapeFile = createRequire(import.meta.url).resolve("cytoscape/dist/cytoscape.min.js");

for (const count of [1_000, 3_000]) {
  test(`dragging ${String(count)} things`, async ({ page, baseURL }) => {
    await enterDemo(page, baseURL);
    const graph = made(count);
    await page.addInitScript((scene) => {
      window.sessionStorage.setItem("lianhuan.explorer", JSON.stringify({ past: [], now: scene, future: [] }));
    }, sceneOf(graph));
    const shell = new Shell(page);
    await shell.open("/ui/explorer");
    if (count > 2_000) {
      await page.getByRole("button", { name: shell.say.graph.drawAnyway }).click();
    }
    const canvas = page.locator(".graph-canvas");
    await expect(canvas).toHaveAttribute("aria-label", new RegExp(String(count)));
    await page.waitForFunction(() => document.querySelectorAll(".graph-canvas canvas").length > 0);
    report(`explorer, ${String(count)} things`, await dragged(page, await boxOf(page, ".graph-canvas")));

    await page.goto("about:blank");
    await page.setContent('<div id="bare" style="position:absolute;inset:0"></div>');
    await page.addScriptTag({ path: cytoscapeFile });
    await page.evaluate(drawBare, graph);
    report(`bare Cytoscape, ${String(count)} nodes`, await dragged(page, await boxOf(page, "#bare")));
  });
}

test("from a click to the drawn ring", async ({ page, baseURL }) => {
  await enterDemo(page, baseURL);
  const shell = new Shell(page);
  const times: number[] = [];
  for (let ring = 0; ring < 6; ring++) {
    await shell.open("/");
    const link = page.getByRole("region", { name: shell.say.home.rings }).getByRole("link").nth(ring);
    await link.waitFor();
    const start = Date.now();
    await link.click();
    await page.waitForFunction(() =>
      /[1-9]/.test(document.querySelector(".graph-canvas")?.getAttribute("aria-label") ?? ""),
    );
    await page.evaluate(async () => {
      await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
    });
    times.push(Date.now() - start);
  }
  const [first, ...rest] = times;
  console.log(`click to drawn ring: first ${String(first)} ms, then ${rest.map(String).join(", ")} ms`);
});

test("the size of the first load", async ({ page, baseURL }) => {
  await enterDemo(page, baseURL);
  let size = 0;
  const files: string[] = [];
  page.on("response", (answer) => {
    if (answer.url().endsWith(".js")) {
      void answer.body().then((body) => {
        size += gzipSync(body).length;
        files.push(answer.url());
      });
    }
  });
  const shell = new Shell(page);
  await shell.open("/");
  await page.getByRole("region", { name: shell.say.home.rings }).getByRole("link").first().waitFor();
  await expect.poll(() => files.length).toBeGreaterThan(0);
  console.log(`first load: ${(size / 1024).toFixed(0)} kB of compressed script in ${String(files.length)} files`);
  expect(size).toBeLessThan(500 * 1024);
});

interface Made {
  readonly nodes: { id: string; name: string; x: number; y: number }[];
  readonly edges: { id: string; from: string; to: string }[];
}

/** Clusters of fifty with two edges a node, laid out in a grid of clusters. */
function made(count: number): Made {
  const clusters = Math.ceil(count / 50);
  const columns = Math.ceil(Math.sqrt(clusters * 1.6));
  const nodes = Array.from({ length: count }, (_, place) => {
    const cluster = Math.floor(place / 50);
    const angle = ((place % 50) / 50) * 2 * Math.PI;
    const radius = 60 + (place % 3) * 70;
    return {
      id: `Company:${String(place)}`,
      name: `舟山${String(place)}建设有限公司`,
      x: (cluster % columns) * 520 + Math.cos(angle) * radius,
      y: Math.floor(cluster / columns) * 520 + Math.sin(angle) * radius,
    };
  });
  const edges = Array.from({ length: count * 2 }, (_, place) => {
    const from = place % count;
    const base = Math.floor(from / 50) * 50;
    const to = Math.min(count - 1, base + ((from * 7 + (place < count ? 13 : 29)) % 50));
    return {
      id: `e${String(place)}`,
      from: `Company:${String(from)}`,
      to: `Company:${String(to === from ? base : to)}`,
    };
  });
  return { nodes, edges };
}

function sceneOf({ nodes, edges }: Made): unknown {
  return {
    version: 1,
    nodes: nodes.map(({ id, name, x, y }) => ({
      id,
      label: "Company",
      nodeId: id.slice(8),
      caption: name,
      degree: 4,
      x,
      y,
      pinned: false,
      hidden: false,
      broughtBy: [],
      note: "",
    })),
    edges: edges.map(({ id, from, to }) => ({
      id,
      from,
      to,
      relation: "USES",
      findingIds: [],
      since: null,
      until: null,
      times: 1,
      broughtBy: [],
    })),
    groups: [],
    expansions: [],
    asOf: null,
    hiddenRelations: [],
    hiddenLabels: [],
    brush: null,
  };
}

function drawBare({ nodes, edges }: Made): void {
  const { cytoscape } = window as unknown as { cytoscape: (options: unknown) => void };
  cytoscape({
    container: document.getElementById("bare"),
    layout: { name: "preset" },
    elements: [
      ...nodes.map(({ id, name, x, y }) => ({ data: { id, name }, position: { x, y } })),
      ...edges.map(({ id, from, to }) => ({ data: { id, source: from, target: to } })),
    ],
    style: [
      { selector: "node", style: { label: "data(name)", width: 24, height: 24, "font-size": 11 } },
      { selector: "edge", style: { width: 1.2 } },
    ],
  });
}

async function boxOf(page: Page, place: string): Promise<{ x: number; y: number; width: number; height: number }> {
  const box = await page.locator(place).boundingBox();
  if (box === null) {
    throw new Error(`${place} is not on the page`);
  }
  await page.waitForTimeout(1_500);
  return box;
}

/** Drags the canvas about and zooms it, as a hand does, and counts the frames and the script in the meantime. */
async function dragged(page: Page, box: { x: number; y: number; width: number; height: number }) {
  const session = await page.context().newCDPSession(page);
  await session.send("Performance.enable");
  await page.evaluate(() => {
    const counter = window as unknown as { frames: number; counting: boolean };
    counter.frames = 0;
    counter.counting = true;
    const tick = () => {
      counter.frames += 1;
      if (counter.counting) {
        requestAnimationFrame(tick);
      }
    };
    requestAnimationFrame(tick);
  });
  const before = await script(session);
  const start = Date.now();
  const [x, y] = [box.x + box.width / 2, box.y + 12];
  await page.mouse.move(x, y);
  await page.mouse.down();
  for (let step = 0; step < 60; step++) {
    await page.mouse.move(x + Math.sin(step / 6) * 160, y + (step % 30) * 6);
  }
  await page.mouse.up();
  for (let step = 0; step < 20; step++) {
    await page.mouse.wheel(0, step < 10 ? -60 : 60);
  }
  const seconds = (Date.now() - start) / 1000;
  const after = await script(session);
  const frames = await page.evaluate(() => {
    const counter = window as unknown as { frames: number; counting: boolean };
    counter.counting = false;
    return counter.frames;
  });
  return { fps: frames / seconds, script: ((after - before) * 1000) / Math.max(1, frames) };
}

async function script(session: CDPSession): Promise<number> {
  const { metrics } = await session.send("Performance.getMetrics");
  return metrics.find(({ name }) => name === "ScriptDuration")?.value ?? 0;
}

function report(what: string, { fps, script: perFrame }: { fps: number; script: number }): void {
  console.log(`${what}: ${fps.toFixed(1)} frames a second, ${perFrame.toFixed(1)} ms of script a frame`);
}
