/**
 * `npm run build` is the production build, and the one that the plugin directory repeats: it reads
 * nothing but the sources and the lockfile, so that the same commit gives the same bytes.
 */
import { context, build } from "esbuild";
import process from "node:process";
import { fileURLToPath } from "node:url";

/**
 * Of the recurrence library only the rule itself is used. Its words for rules ("every week on Monday"), its sets and its
 * reader of texts stay out: Marathon has its own, and they would be a twelfth part of main.js.
 * @type {import("esbuild").Plugin}
 */
const ruleAlone = {
  name: "rule-alone",
  setup({ onResolve, onLoad }) {
    const library = fileURLToPath(new URL("node_modules/rrule/dist/esm/", import.meta.url));
    onResolve({ filter: /^rrule$/ }, () => ({ path: "rule", namespace: "rule-alone", sideEffects: false }));
    onLoad({ filter: /^rule$/, namespace: "rule-alone" }, () => ({
      contents: 'export { RRule } from "./rrule.js";\nexport { Weekday } from "./weekday.js";',
      resolveDir: library,
    }));
    onResolve({ filter: /^\.\/(?:nlp\/index|parsestring|optionstostring)$/ }, ({ importer }) =>
      importer.startsWith(library) ? { path: "text", namespace: "rule-alone", sideEffects: false } : null,
    );
    const names = ["fromText", "parseText", "toText", "isFullyConvertible", "parseString", "optionsToString"];
    onLoad({ filter: /^text$/, namespace: "rule-alone" }, () => ({
      contents: "const leftOut = () => { throw new Error('This part of the recurrence library is left out.'); };\n" +
        `export { ${names.map((name) => `leftOut as ${name}`).join(", ")} };`,
    }));
  },
};

/**
 * Our own property names, shortened; see there. Not while watching, for it takes seconds.
 * @type {import("esbuild").Plugin}
 */
const shortNames = {
  name: "short-names",
  async setup({ onLoad }) {
    const { shortNamed } = await import("./tests/build/short-names.mjs");
    const sources = shortNamed("src/main.ts");
    onLoad({ filter: /\.tsx?$/ }, ({ path }) => {
      const contents = sources.get(path.replaceAll("\\", "/"));
      return contents === undefined ? null : { contents, loader: path.endsWith("x") ? "tsx" : "ts" };
    });
  },
};

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
  // The oldest phones the app runs on. Newer syntax would not load there, and private members need no detour.
  target: ["ios15", "chrome100"],
  external: ["obsidian"],
  minify: !watching,
  sourcemap: watching ? "inline" : false,
  jsx: "automatic",
  jsxImportSource: "preact",
  legalComments: "none",
  charset: "utf8",
  treeShaking: true,
  plugins: watching ? [ruleAlone] : [ruleAlone, shortNames],
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
