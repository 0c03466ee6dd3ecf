import { defineConfig } from "vitest/config";

// Each file may start PostgreSQL's WASM build, which takes some hundred MB: a few at a time.
export default defineConfig({
  test: { include: ["test/**/*.test.ts"], testTimeout: 120_000, hookTimeout: 120_000, maxWorkers: 3, expect: { poll: { timeout: 30_000 } } },
});
