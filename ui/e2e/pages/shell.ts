import type { Locator, Page } from "@playwright/test";
import { en } from "../../src/shared/en";
import { zh } from "../../src/shared/zh";

export const said = { zh, en };

/** What stands around every page, found by roles and labels as a reader finds it. */
export class Shell {
  readonly page: Page;
  readonly language: "zh" | "en";
  readonly search: Locator;

  constructor(page: Page, language: "zh" | "en" = "zh") {
    this.page = page;
    this.language = language;
    this.search = page.getByRole("combobox", { name: this.say.search.label });
  }

  get say() {
    return said[this.language];
  }

  async open(path: string): Promise<void> {
    const address = new URL(path, "http://here");
    address.searchParams.set("lang", this.language);
    await this.page.goto(address.pathname + address.search);
  }

  heading(name?: string | RegExp): Locator {
    return this.page.getByRole("heading", { level: 1, name });
  }

  /** Looks for a text and opens the hit with this name. */
  async find(text: string, hit: string | RegExp = text): Promise<void> {
    await this.search.fill(text);
    await this.page.locator(".hit").filter({ hasText: hit }).first().click();
  }
}

/** Comes in as the demo user, where the service wants a sign-in at all. */
export async function enterDemo(page: Page, baseURL: string | undefined): Promise<void> {
  await page.request.post("/sign-in", {
    data: { demo: true },
    headers: { origin: baseURL ?? "" },
    failOnStatusCode: false,
  });
}
