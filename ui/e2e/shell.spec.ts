import AxeBuilder from "@axe-core/playwright";
import { expect, test } from "@playwright/test";
import { Shell } from "./pages/shell";

for (const language of ["zh", "en"] as const) {
  test(`The shell speaks ${language}`, async ({ page }) => {
    const shell = new Shell(page, language);
    await shell.open("/");
    await expect(shell.heading()).toBeVisible();
    await expect(page.getByRole("navigation", { name: shell.say.navigation.label })).toBeVisible();
    const faults = await new AxeBuilder({ page }).analyze();
    expect(faults.violations.filter(({ impact }) => impact === "serious" || impact === "critical")).toEqual([]);
  });
}
