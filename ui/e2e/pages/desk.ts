import { expect, type Locator, type Page } from "@playwright/test";
import { Shell } from "./shell";

/** The page on which files are handed in. */
export class ImportsDesk {
  readonly page: Page;
  readonly shell: Shell;

  constructor(page: Page, language: "zh" | "en") {
    this.page = page;
    this.shell = new Shell(page, language);
  }

  async open(): Promise<void> {
    await this.shell.open("/ui/imports");
    await expect(this.shell.heading(this.shell.say.navigation.imports)).toBeVisible();
  }

  /** Hands one file in and waits until it is listed. */
  async handIn(name: string, content: string): Promise<void> {
    await this.page
      .locator("input[type=file]")
      .setInputFiles({ name, mimeType: "text/csv", buffer: Buffer.from(content, "utf8") });
    await expect(this.page.getByRole("cell", { name, exact: true })).toBeVisible();
  }

  button(name: string): Locator {
    return this.page.getByRole("button", { name, exact: true });
  }

  /** Waits until the run that is shown has ended well. */
  async ended(): Promise<void> {
    await expect(this.page.getByText(this.shell.say.imports.states.COMPLETED, { exact: true }).first()).toBeVisible({
      timeout: 120_000,
    });
  }
}
