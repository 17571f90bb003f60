import { expect, test } from "@playwright/test";
import { expectNoSeriousFault } from "./pages/axe";
import { ImportsDesk } from "./pages/desk";
import { enterDemo, Shell } from "./pages/shell";

for (const language of ["zh", "en"] as const) {
  test.describe(`The desk (${language})`, () => {
    test.beforeEach(async ({ page, baseURL }) => {
      await enterDemo(page, baseURL);
    });

    test("files are handed in, tried, imported, mended and taken back", async ({ page }) => {
      test.setTimeout(240_000);
      const desk = new ImportsDesk(page, language);
      const { say } = desk.shell;
      await desk.open();
      const lot = `E2E-${language}-${String(Date.now())}`;
      await desk.handIn(
        `${lot}.csv`,
        `标段编号,投标人代码,投标人名称,投标报价\n${lot},91330902MAX12TH30P,舟山海岬建设有限公司,100\n${lot},91330903MAXBJ1XG46,舟山屿衡建设有限公司,101\n`,
      );
      await expectNoSeriousFault(page);
      await desk.button(say.imports.rehearse).click();
      await desk.ended();
      await page.getByRole("tab", { name: say.imports.rejectedRows(1) }).click();
      await expect(page.getByText(/check character/)).toBeVisible();
      await desk.button(say.imports.run).click();
      await expect(page.getByText(say.imports.kinds.IMPORT, { exact: false }).first()).toBeVisible();
      await expect(page.getByRole("link", { name: say.imports.toRings })).toBeVisible({ timeout: 120_000 });

      const history = page.getByRole("region", { name: say.imports.history });
      const row = history.getByRole("row").filter({ hasText: lot });
      await row.getByRole("button", { name: "1", exact: true }).click();
      const download = page.waitForEvent("download");
      await page.getByRole("link", { name: /rejects\.csv/ }).click();
      expect((await download).suggestedFilename()).toContain(".rejects.csv");
      await page.keyboard.press("Escape");
      await row.getByRole("button", { name: say.imports.undo }).click();
      await page.getByRole("tooltip").getByRole("button", { name: say.imports.undo }).click();
      await expect(row.getByText(say.imports.statuses.UNDONE ?? "")).toBeVisible({ timeout: 120_000 });
    });

    test("a query runs, its plan is shown, and its parameters have fields", async ({ page }) => {
      const shell = new Shell(page, language);
      const { say } = shell;
      await shell.open("/ui/console?cypher=MATCH%20(c:Company)%20RETURN%20c%20LIMIT%20%24limit");
      await expect(page.getByRole("textbox", { name: say.console.editor })).toBeVisible();
      await page.getByLabel("$limit").fill("3");
      await page.getByRole("button", { name: say.console.run, exact: true }).click();
      await expect(page.getByRole("region", { name: say.console.result }).getByRole("row")).toHaveCount(4);
      await page.getByText(say.console.graph(3), { exact: true }).click();
      await expect(page.locator(".graph-place")).toBeVisible();
      await page.getByRole("button", { name: say.console.plan, exact: true }).click();
      await expect(page.getByText("ProduceResults").first()).toBeVisible();
      await expectNoSeriousFault(page);
    });

    test("alerts wait when a detection has ended, and are opened on what was found", async ({ page }) => {
      const shell = new Shell(page, language);
      const { say } = shell;
      await shell.open("/ui/alerts?scope=all");
      const queue = page.getByRole("region", { name: say.navigation.alerts });
      await expect(queue.getByRole("link").first()).toBeVisible({ timeout: 60_000 });
      await expect(queue.getByText(language === "zh" ? "待接收" : "to be received").first()).toBeVisible();
      await page.getByRole("button", { name: say.alerts.raise }).click();
      await expect(page.getByText(say.alerts.raised(0, 0))).toBeVisible({ timeout: 60_000 });
      await expectNoSeriousFault(page);
      await page.keyboard.press("j");
      await page.keyboard.press("k");
      await page.keyboard.press("o");
      await expect(page).toHaveURL(/\/ui\/alert\?id=/);
      await expect(page.locator(".graph-place").first()).toBeVisible();
      await page.getByRole("tab", { name: say.alerts.doubleCheck }).click();
      await expect(page.getByRole("heading", { name: say.alerts.firms })).toBeVisible();
      await expectNoSeriousFault(page);
    });

    test("statistics, cases and investigations open without a fault", async ({ page }) => {
      const shell = new Shell(page, language);
      const { say } = shell;
      for (const [path, title] of [
        ["/ui/statistics", say.navigation.statistics],
        ["/ui/cases", say.navigation.cases],
        ["/ui/investigations", say.navigation.investigations],
        ["/ui/audit", say.navigation.audit],
      ] as const) {
        await shell.open(path);
        await expect(shell.heading(title)).toBeVisible();
        await expectNoSeriousFault(page);
        const entries = await page.getByRole("navigation", { name: say.navigation.label }).boundingBox();
        expect(entries?.height, "the entries stand in one line").toBeLessThan(60);
      }
    });
  });
}
