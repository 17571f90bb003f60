import react from "@vitejs/plugin-react";
import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** What the service answers itself; everything else is a page or a file of ours. */
const served = ["/graphql", "/me", "/sign-in", "/sign-out", "/console", "/imports", "/investigations", "/documents"];
const service = process.env.LIANHUAN_URL ?? "http://localhost:8080";

export default defineConfig({
  plugins: [react()],
  resolve: { alias: { "@cypher": here("../cypher") } },
  build: {
    // Monaco, the editor inside GraphiQL, is this large; it loads only on that page.
    chunkSizeWarningLimit: 4000,
    rolldownOptions: {
      input: [here("index.html"), here("graphiql/index.html")],
      // GraphiQL is shipped with directives for its own compiler, which mean nothing to ours.
      checks: { moduleLevelDirective: false },
    },
  },
  preview: { proxy: { "^/(graphql|me|sign-in|sign-out)(/|$)": service } },
  // The editor of GraphiQL brings workers that are built as they are.
  optimizeDeps: { entries: ["index.html"], exclude: ["graphiql", "@graphiql/react", "monaco-editor"] },
  server: {
    fs: { allow: [here("."), here("../cypher")] },
    proxy: Object.fromEntries(
      served.map((address) => [
        `^${address}(/|$|\\?)`,
        // A page with such an address is ours when a browser asks for it as a page.
        {
          target: service,
          bypass: (request: { method?: string; headers: { accept?: string } }) =>
            request.method === "GET" && request.headers.accept?.includes("text/html") === true
              ? "/index.html"
              : undefined,
        },
      ]),
    ),
  },
  worker: { format: "es" },
  test: { include: ["src/**/*.test.ts", "tests/**/*.test.ts"] },
});
