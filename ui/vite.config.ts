import react from "@vitejs/plugin-react";
import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  plugins: [react()],
  build: {
    // Monaco, the editor inside GraphiQL, is this large; it loads only on that page.
    chunkSizeWarningLimit: 4000,
    rolldownOptions: {
      input: [here("index.html"), here("graphiql/index.html")],
      // GraphiQL is shipped with directives for its own compiler, which mean nothing to ours.
      checks: { moduleLevelDirective: false },
    },
  },
  server: { proxy: { "/graphql": "http://localhost:8080" } },
  worker: { format: "es" },
  test: { include: ["src/**/*.test.ts", "tests/**/*.test.ts"] },
});
