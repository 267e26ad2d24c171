import json from "@eslint/json";
import obsidianmd from "eslint-plugin-obsidianmd";
import { PlainTextParser } from "eslint-plugin-obsidianmd/dist/lib/plainTextParser.js";
import { defineConfig, globalIgnores } from "eslint/config";
import tseslint from "typescript-eslint";

/** The manifest rule reads an object literal, which JSON is once it stands where an expression may. */
const objectParser = {
  meta: { name: "object", version: "1.0.0" },
  parseForESLint: (text) => tseslint.parser.parseForESLint(`(${text})`, { range: true, loc: true, tokens: true, comment: true }),
};

const host = ["obsidian", "**/obsidian/**", "**/ui/**", "**/cli/**", "**/main"];
const noImports = (patterns, message) => ({
  // The rule for TypeScript sees `import type` and `export … from` as well as plain imports.
  "@typescript-eslint/no-restricted-imports": ["error", { patterns: [{ group: patterns, message }] }],
  "no-restricted-syntax": [
    "error",
    { selector: "ImportExpression", message: "Import at the top, so that the direction of imports can be seen." },
    { selector: "TSImportType", message: "Import the type by name, so that the direction of imports can be seen." },
  ],
});

export default defineConfig([
  globalIgnores(["main.js", "dist/", "coverage/", "node_modules/", "tests/vaults/", "package-lock.json", "tests/cli/approved/"]),
  {
    files: ["**/*.{ts,tsx,mts}"],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      "@typescript-eslint/no-unnecessary-condition": "error",
      "@typescript-eslint/switch-exhaustiveness-check": "error",
      "@typescript-eslint/consistent-type-imports": ["error", { fixStyle: "inline-type-imports" }],
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      "@typescript-eslint/no-confusing-void-expression": ["error", { ignoreArrowShorthand: true }],
    },
  },
  {
    files: ["src/**/*.{ts,tsx}", "package.json"],
    extends: [...obsidianmd.configs.recommended],
  },
  {
    files: ["src/**/*.{ts,tsx}"],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
  },
  {
    files: ["manifest.json"],
    plugins: { obsidianmd },
    languageOptions: { parser: objectParser },
    rules: { "obsidianmd/validate-manifest": "error" },
  },
  {
    files: ["LICENSE"],
    plugins: { obsidianmd },
    languageOptions: { parser: PlainTextParser },
    rules: { "obsidianmd/validate-license": "error" },
  },
  {
    files: ["src/locales/**/*.ts"],
    rules: noImports([...host, "**/core/**", "**/vault/**", "**/actions/**", "preact", "preact/*", "node:*"], "locales are words alone."),
  },
  {
    files: ["src/core/**/*.ts"],
    rules: noImports([...host, "**/vault/**", "**/actions/**", "preact", "preact/*", "node:*"], "core knows no host and nothing that stands on it."),
  },
  {
    files: ["src/vault/**/*.ts"],
    rules: noImports([...host, "**/actions/**", "preact", "preact/*", "node:*"], "vault stands on core alone."),
  },
  {
    files: ["src/actions/**/*.ts"],
    rules: noImports([...host, "preact", "preact/*", "node:*"], "actions stand on vault and core alone."),
  },
  {
    files: ["src/obsidian/**/*.ts"],
    rules: noImports(["**/ui/**", "**/cli/**", "**/main"], "obsidian and ui get what they need of each other from main."),
  },
  {
    files: ["src/ui/**/*.{ts,tsx}"],
    rules: noImports(["**/obsidian/**", "**/cli/**", "**/main"], "obsidian and ui get what they need of each other from main."),
  },
  {
    files: ["src/cli/**/*.mts"],
    rules: noImports(["obsidian", "**/obsidian/**", "**/ui/**", "**/main", "preact"], "the command line knows no app."),
  },
  { files: ["versions.json", "tests/**/*.json"], plugins: { json }, language: "json/json", extends: ["json/recommended"] },
]);
