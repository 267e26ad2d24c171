/**
 * `npm run build` is the production build, and the one that the plugin directory repeats: it reads
 * nothing but the sources and the lockfile, so that the same commit gives the same bytes.
 */
import { context, build } from "esbuild";
import process from "node:process";

const watching = process.argv.includes("--watch");

/**
 * What the app loads. It runs on phones: one file, no Node.
 * @type {import("esbuild").BuildOptions & { outfile: string }}
 */
export const plugin = {
  entryPoints: ["src/main.ts"],
  outfile: "main.js",
  bundle: true,
  format: "cjs",
  platform: "browser",
  target: "es2018",
  external: ["obsidian"],
  minify: !watching,
  sourcemap: watching ? "inline" : false,
  jsx: "automatic",
  jsxImportSource: "preact",
  legalComments: "none",
  charset: "utf8",
  treeShaking: true,
  logLevel: "warning",
};

/**
 * What runs on a plain folder.
 * @type {import("esbuild").BuildOptions & { outfile: string }}
 */
export const commandLine = {
  entryPoints: ["src/cli/main.mts"],
  outfile: "dist/cli.mjs",
  bundle: true,
  format: "esm",
  platform: "node",
  target: "node20",
  // gray-matter and moment are CommonJS and ask for Node's own modules by `require`.
  banner: {
    js: '#!/usr/bin/env node\nimport { createRequire as createNodeRequire } from "node:module";\nconst require = createNodeRequire(import.meta.url);',
  },
  legalComments: "none",
  logLevel: "warning",
};

if (import.meta.url === new URL(process.argv[1] ?? "", "file:").href) {
  if (watching) {
    for (const options of [plugin, commandLine]) await (await context(options)).watch();
  } else {
    await Promise.all([plugin, commandLine].map((options) => build(options)));
    const { checkBundle } = await import("./tests/build/check-bundle.mjs");
    await checkBundle(plugin.outfile);
  }
}
