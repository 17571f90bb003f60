import { expect, test } from "@playwright/test";
import { expectNoSeriousFault } from "./pages/axe";
import { Explorer } from "./pages/explorer";
import { enterDemo, Shell } from "./pages/shell";

for (const language of ["zh", "en"] as const) {
  test.describe(`The way of an investigator (${language})`, () => {
    let other: string[] = [];

    test.beforeEach(async ({ page, baseURL }) => {
      other = [];
      await enterDemo(page, baseURL);
      page.on("request", (request) => {
        if (/^https?:/.test(request.url()) && !request.url().startsWith(baseURL ?? "")) {
          other.push(request.url());
        }
      });
    });

    test.afterEach(() => {
      expect(other).toEqual([]);
    });

    test("from the ranked rings to why one is a ring", async ({ page }) => {
      const shell = new Shell(page, language);
      const { say } = shell;
      await shell.open("/");
      const rings = page.getByRole("region", { name: say.home.rings });
      await expect(rings.getByRole("link").first()).toBeVisible();
      await expectNoSeriousFault(page);

      await page
        .getByRole("region", { name: say.home.facet.grade })
        .getByRole("button", { name: say.grade.DEEMED })
        .click();
      await expect(page).toHaveURL(/grade=DEEMED/);
      await rings.getByRole("link").first().click();
      await expect(page).toHaveURL(/\/ui\/ring\?id=/);
      await expect(shell.heading(/\d/)).toBeVisible();
      await expect(page.getByRole("heading", { name: say.ring.why })).toBeVisible();
      await expect(page.locator(".graph-place").getByRole("img").first()).toHaveAttribute("aria-label", /[1-9]/);

      const finding = page.locator(".findings .ant-collapse-header").first();
      await finding.click();
      const open = page.locator(".findings .ant-collapse-item-active, .findings .ant-collapse-panel-active").first();
      await expect(open.getByRole("region", { name: say.findings.innocent })).toBeVisible();
      await expect(open.locator(".source").first()).toHaveText(/.+ : \d+$/);
      await expectNoSeriousFault(page);
    });

    test("a ring's prices, matrix and timeline follow one selection, and show their query", async ({ page }) => {
      const shell = new Shell(page, language);
      const { say } = shell;
      await shell.open("/");
      await page.getByRole("region", { name: say.home.rings }).getByRole("link").first().click();
      const timeline = page.getByRole("region", { name: say.ring.timeline });
      await timeline.getByRole("rowheader").first().getByRole("button").click();
      await expect(page.locator(".members li.chosen")).toHaveCount(1);
      await expect(page.locator(".prices-names li.chosen")).toHaveCount(1);

      await page.getByRole("tab", { name: say.lot.matrix }).click();
      const cell = page.getByRole("region", { name: say.lot.matrix }).locator("td button").first();
      await cell.click();
      await expect(page.getByRole("tooltip").or(page.locator(".ant-popover")).first()).toBeVisible();
      await expect(page.locator(".matrix th.chosen")).toHaveCount(2);
      await page.keyboard.press("Escape");

      await page.getByRole("button", { name: say.behind.open }).first().click();
      await expect(page.getByRole("dialog")).toContainText("query Ring(");
      await page.getByRole("tab", { name: say.behind.cypher }).click();
      await expect(page.getByRole("dialog")).toContainText("MATCH");
    });

    test("exploring: expand, undo, collapse, table, paths among several, as of a day", async ({ page }) => {
      const explorer = new Explorer(page, language);
      const { say } = explorer;
      await explorer.open("/");
      await page.getByRole("region", { name: say.home.rings }).getByRole("link").first().click();
      await page.getByRole("link", { name: say.ring.explore }).click();
      await explorer.expectThings(3);
      const matched = await explorer.counts();
      await expectNoSeriousFault(page);

      await explorer.choose(0);
      await expect(page.getByRole("heading", { name: say.explorer.neighbours })).toBeVisible();
      await page
        .getByRole("button", { name: new RegExp(`^${say.explorer.expand} `) })
        .first()
        .click();
      await explorer.expectThings(matched.things + 1);
      await page.getByRole("button", { name: say.explorer.undo, exact: true }).first().click();
      await expect.poll(async () => await explorer.counts()).toEqual(matched);
      await page.getByRole("button", { name: say.explorer.redo, exact: true }).click();
      await explorer.expectThings(matched.things + 1);

      await explorer.choose(0);
      await page.keyboard.press("c");
      await expect.poll(async () => (await explorer.counts()).things).toBe(matched.things);

      await page.keyboard.press("t");
      await expect(page.getByRole("region", { name: say.explorer.things })).toBeVisible();
      await expectNoSeriousFault(page);
      const rows = page.getByRole("region", { name: say.explorer.things }).getByRole("checkbox");
      for (const row of [1, 2, 3]) {
        await rows.nth(row).check();
      }
      await page.getByRole("tab", { name: say.explorer.paths }).click();
      await page.getByRole("button", { name: say.explorer.findPaths }).click();
      const ways = page.getByRole("region", { name: say.explorer.paths, exact: true });
      await expect(ways.getByRole("listitem").first()).toBeVisible({ timeout: 40_000 });

      await page.reload();
      await expect.poll(async () => (await explorer.counts()).things).toBe(matched.things);
    });

    test("a chain from borrower to lender, its steps and their evidence", async ({ page }) => {
      const shell = new Shell(page, language);
      const { say } = shell;
      await shell.open("/ui/chains");
      await expect(shell.heading(say.chain.listTitle)).toBeVisible();
      await expectNoSeriousFault(page);
      await page.getByRole("region", { name: say.chain.listTitle }).getByRole("link").first().click();
      await expect(page).toHaveURL(/\/ui\/chain\?id=/);
      const steps = page.getByRole("region", { name: say.chain.steps });
      await expect(steps.getByRole("row").nth(1)).toBeVisible();
      await steps.getByRole("button").first().click();
      await expect(page.getByRole("dialog")).toContainText(say.findings.innocent);
      await page.keyboard.press("Escape");
      await expectNoSeriousFault(page);
    });

    test("search finds a company, and its page answers who it bids with and who owns it", async ({ page }) => {
      const shell = new Shell(page, language);
      const { say } = shell;
      await shell.open("/");
      await page.getByRole("region", { name: say.home.rings }).getByRole("link").first().click();
      await expect(page).toHaveURL(/\/ui\/ring\?id=/);
      const member = page
        .locator(".panel")
        .filter({ has: page.getByRole("heading", { name: say.ring.members, exact: true }) })
        .getByRole("link")
        .first();
      const name = await member.innerText();
      const id = (await member.getAttribute("title")) ?? "";
      await shell.find(id, name);
      await expect(shell.heading(name)).toBeVisible();
      await expectNoSeriousFault(page);
      for (const tab of ["bids", "together", "owners", "staff", "works"] as const) {
        await page.getByRole("tab", { name: say.company[tab], exact: true }).click();
        await expect(page.getByRole("tabpanel").filter({ visible: true }).locator(".panel").first()).toBeVisible();
      }
      await expectNoSeriousFault(page);
      await page.getByRole("tab", { name: say.company.bids, exact: true }).click();
      await page.getByRole("region", { name: say.company.allBids }).getByRole("link").first().click();
      await expect(page).toHaveURL(/\/ui\/lot\?id=/);
      await expect(page.getByRole("tab", { name: say.lot.prices, exact: true })).toBeVisible();
      await expectNoSeriousFault(page);
    });

    test("the catalogue of rules, a finding by itself, and what is not there", async ({ page }) => {
      const shell = new Shell(page, language);
      const { say } = shell;
      await shell.open("/ui/rules");
      await page.getByRole("textbox", { name: say.rules.search }).or(page.getByRole("searchbox")).first().fill("B07");
      await expect(page.locator(".rule-document")).toBeVisible();
      await expectNoSeriousFault(page);
      await page.locator(".rule-list button").first().click();
      await page.getByRole("link", { name: say.rules.findings }).click();
      await page.locator(".findings .ant-collapse-header").first().click();
      await page.getByRole("link", { name: say.findings.open }).first().click();
      await expect(page).toHaveURL(/\/ui\/finding\?id=/);
      await expect(page.getByRole("heading", { name: say.findings.subjectsTitle })).toBeVisible();
      await expectNoSeriousFault(page);

      await shell.open("/ui/ring?id=none");
      await expect(page.getByText(say.state.noSuch("none"))).toBeVisible();
      await shell.open("/ui/nothing");
      await expect(page.getByText(say.state.notFoundText)).toBeVisible();
      await shell.open("/sign-in");
      await expect(page.getByRole("button", { name: say.user.signIn })).toBeVisible();
      await expectNoSeriousFault(page);
    });
  });
}
