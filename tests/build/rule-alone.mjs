/**
 * The recurrence library as main.js holds it: what gives the days of one year, and nothing else. Its words, sets, texts,
 * clock times, zones and walks from year to year would be a fifth of main.js, and Marathon has its own or asks for none.
 * `tests/build/bundle.test.ts` compares it with the whole library.
 */
import { build } from "esbuild";
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";

const DAYS = fileURLToPath(new URL("rule-days.mjs", import.meta.url));

/** The modules of the library whose names rule-days.mjs gives instead. */
const REPLACED = /^(?:tslib|\.{1,2}\/(?:rrule|iterinfo\/index|poslist|parseoptions|datetime|datewithzone|types|weekday))$/;

/** Week numbers and places in a set are never given; where the library asks for them, it hears so. */
const NEVER_GIVEN = /\b(not)?empty\((?:options\.)?(?:byweekno|bysetpos)\)/gi;

const LIBRARY = /[\\/]rrule[\\/]dist[\\/]esm[\\/]/;

/** Names of properties that only the library's own modules read. */
const INNER = /mask$|^(?:yearlen|nextyearlen|yearordinal|yearweekday|mrange|lastyear|lastmonth|rezonedDate|getValue|accept)$|^by(?:n|weekno|setpos|easter)/;

/** @type {import("esbuild").Plugin} */
export const ruleAlone = {
  name: "rule-alone",
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^rrule$/ }, () => ({ path: "rule", namespace: "rule-alone", sideEffects: false }));
    onLoad({ filter: /^rule$/, namespace: "rule-alone" }, async () => ({ contents: await daysOfRules() }));
  },
};

async function daysOfRules() {
  const { outputFiles } = await build({
    stdin: { contents: 'export { RRule, Weekday } from "./rule-days.mjs";', resolveDir: fileURLToPath(new URL(".", import.meta.url)) },
    bundle: true,
    format: "esm",
    mangleProps: INNER,
    write: false,
    plugins: [{
      name: "rule-days",
      setup({ onResolve, onLoad }) {
        onResolve({ filter: REPLACED }, ({ importer }) => (LIBRARY.test(importer) ? { path: DAYS } : null));
        onLoad({ filter: LIBRARY }, async ({ path }) => ({
          contents: (await readFile(path, "utf8")).replace(NEVER_GIVEN, (_, not) => String(not === undefined)),
        }));
      },
    }],
  });
  return outputFiles[0].text;
}
