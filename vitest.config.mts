import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

export default defineConfig({
  // The package `obsidian` holds types only. What the plugin asks of it by value, the browser host models.
  resolve: { alias: { obsidian: fileURLToPath(new URL("tests/browser/host/obsidian.ts", import.meta.url)) } },
  test: {
    include: ["tests/**/*.test.{ts,mts,tsx}"],
    globalSetup: "tests/support/find-chromium-first.mts",
    testTimeout: 20_000,
    coverage: {
      provider: "v8",
      include: ["src/core/**/*.ts"],
      reporter: ["text-summary", "json-summary", "json"],
      thresholds: { branches: 95 },
    },
  },
});
