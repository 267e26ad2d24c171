/**
 * `npm run build` is the production build, and the one that the plugin directory repeats: it reads
 * nothing but the sources and the lockfile, so that the same commit gives the same bytes.
 */
import { context, build } from "esbuild";
import { writeFile } from "node:fs/promises";
import process from "node:process";
import { buildId } from "./tests/build/build-id.mjs";
import { ruleAlone } from "./tests/build/rule-alone.mjs";
import { tablesAlone } from "./tests/build/tables-alone.mjs";

/**
 * What the type checker can shorten; see there. Not while watching, for it takes seconds.
 * @type {import("esbuild").Plugin}
 */
const byType = {
  name: "shorter-by-type",
  async setup({ onLoad }) {
    const { shorterByType } = await import("./tests/build/shorter-by-type.mjs");
    const sources = shorterByType("src/main.ts");
    onLoad({ filter: /\.tsx?$/ }, ({ path }) => {
      const contents = sources.get(path.replaceAll("\\", "/"));
      return contents === undefined ? null : { contents, loader: path.endsWith("x") ? "tsx" : "ts" };
    });
  },
};

/**
 * What esbuild has made small, once more: it shortens each file by itself, and terser the whole of them.
 * @type {import("esbuild").Plugin}
 */
const onceMore = {
  name: "once-more",
  async setup({ initialOptions, onEnd }) {
    const { minify } = await import("terser");
    const isWritten = initialOptions.write !== false;
    initialOptions.write = false;
    onEnd(async ({ outputFiles = [] }) => {
      for (const file of outputFiles) {
        const { code } = await minify(file.text, {
          ecma: 2020,
          toplevel: true,
          // A read property does nothing else, and nothing is made by `new` of a function expression.
          compress: { passes: 3, hoist_funs: true, pure_getters: true, unsafe_arrows: true },
        });
        file.contents = new TextEncoder().encode(code);
        if (isWritten) await writeFile(file.path, file.contents);
      }
    });
  },
};

const watching = process.argv.includes("--watch");
const define = { MARATHON_BUILD: JSON.stringify(watching ? "" : buildId()) };

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
  // The oldest phones the app runs on. Newer syntax would not load there, and private members need no detour.
  target: ["ios15", "chrome100"],
  external: ["obsidian"],
  minify: !watching,
  sourcemap: watching ? "inline" : false,
  // Children by their place: `jsx(…)` would spell their name with every element.
  tsconfigRaw: { compilerOptions: { target: "ES2021", jsx: "react", jsxFactory: "h", jsxFragmentFactory: "Fragment" } },
  inject: ["src/ui/elements.ts"],
  legalComments: "none",
  charset: "utf8",
  define,
  treeShaking: true,
  plugins: watching ? [ruleAlone] : [ruleAlone, tablesAlone, byType, onceMore],
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
  define,
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
