import { defineConfig } from "@playwright/test";
import { existsSync } from "node:fs";

/** Where Debian keeps the browser; CHROMIUM names another one. */
const chromium =
  process.env.CHROMIUM ?? ["/usr/bin/chromium", "/usr/bin/google-chrome"].find((path) => existsSync(path));

/** Drives the real service at LIANHUAN_URL, which `mvn verify` starts on the demo city. */
export default defineConfig({
  testDir: ".",
  outputDir: "../test-results",
  timeout: 180_000,
  expect: { timeout: 25_000 },
  fullyParallel: false,
  workers: 1,
  // A busy machine may be late once: the list tells such a test as flaky. A second failure fails the run.
  retries: 1,
  reporter: [["list"]],
  use: {
    baseURL: process.env.LIANHUAN_URL ?? "http://localhost:8080",
    viewport: { width: 1366, height: 768 },
    colorScheme: "light",
    contextOptions: { reducedMotion: "reduce" },
    locale: "zh-CN",
    launchOptions: { executablePath: chromium, args: ["--no-sandbox", "--disable-gpu"] },
    trace: "retain-on-failure",
  },
  projects: [
    { name: "pages", testMatch: /.*\.spec\.ts/ },
    {
      name: "measure",
      testMatch: /.*\.measure\.ts/,
      use: { trace: "off", contextOptions: { reducedMotion: "no-preference" } },
    },
  ],
});
