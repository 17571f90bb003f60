import { expect, type Locator } from "@playwright/test";
import { Shell } from "./shell";

/** The explorer by what a keyboard and a screen reader find in it. */
export class Explorer extends Shell {
  get canvas(): Locator {
    return this.page.locator(".graph-place").getByRole("img").first();
  }

  get things(): Locator {
    return this.page.getByRole("listbox", { name: this.say.graph.list }).getByRole("option");
  }

  /** How many things and relations the canvas says it shows. */
  async counts(): Promise<{ things: number; relations: number }> {
    const label = (await this.canvas.getAttribute("aria-label")) ?? "";
    const [things = 0, relations = 0] = [...label.matchAll(/\d+/g)].map(([number]) => Number(number));
    return { things, relations };
  }

  async expectThings(least: number): Promise<void> {
    await expect.poll(async () => (await this.counts()).things).toBeGreaterThanOrEqual(least);
  }

  /** Chooses a thing in the list that mirrors the canvas. */
  async choose(place: number): Promise<void> {
    await this.things.nth(place).focus();
  }
}
