/**
 * The feed's library without its tables: it builds a dozen of them as it loads, from the name of a thing to the name of its
 * property and back, and a bundler keeps what a call made. Said to do nothing else, those calls go, since nobody asks for the tables.
 */
import { readFile } from "node:fs/promises";

/** How the library turns a table round, and how it lists one. */
const MAKES_A_TABLE = /\b(\w+)=e=>Object\.(?:fromEntries\(Object\.entries|keys)\(e\)/g;

/** @type {import("esbuild").Plugin} */
export const tablesAlone = {
  name: "tables-alone",
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]ts-ics[\\/]dist[\\/]index\.js$/ }, async ({ path }) => {
      const text = await readFile(path, "utf8");
      const makers = [...text.matchAll(MAKES_A_TABLE)].map(([, name]) => name);
      if (makers.length === 0) throw new Error("The library that lays out the feed builds its tables in another way.");
      return { contents: text.replace(new RegExp(`=(?=(?:${makers.join("|")})\\(\\w+\\)[,;])`, "g"), "=/* @__PURE__ */") };
    });
  },
};
