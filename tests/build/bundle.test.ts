import { type BuildOptions, type Plugin, build } from "esbuild";
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { anchor } from "../../src/core/cadence/anchor";
import { nextDue } from "../../src/core/cadence/next-due";
import { occurrences } from "../../src/core/cadence/occurrences";
import { readCadence } from "../../src/core/cadence/read-cadence";
import { addDays } from "../../src/core/civil-date";
import { someDay, someRule } from "../core/cadence/arbitraries";
import { day } from "../support/day";
import { LARGEST_BYTES, leaksIn } from "./check-bundle.mjs";
import { commandLine, plugin } from "../../esbuild.config.mjs";

/** Where only the parts of the bundle matter, not how they are written: that takes seconds. */
function withoutTypes({ plugins = [] }: BuildOptions): Plugin[] {
  return plugins.filter(({ name }) => name !== "shorter-by-type");
}

const whole = { anchor, nextDue, occurrences, readCadence };

describe("the production build", () => {
  it("gives the bytes that were built before", async () => {
    // As digests: a difference would print the whole bundle.
    const digest = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");
    const { outputFiles } = await build({ ...plugin, write: false });
    expect(digest(outputFiles[0]?.contents ?? new Uint8Array())).toBe(digest(readFileSync("main.js")));
  }, 60_000);

  it("puts nothing into main.js that a phone cannot run", () => {
    expect(leaksIn(readFileSync("main.js", "utf8"))).toEqual([]);
  });

  it("leaves out what the feed's library builds as it loads", () => {
    expect(readFileSync("main.js", "utf8")).not.toContain("PERCENT-COMPLETE");
  });

  it("keeps gray-matter's code engines out of reach of notes, and both front ends apart", async () => {
    const inputs = async (options: typeof plugin | typeof commandLine) =>
      Object.keys((await build({ ...options, plugins: withoutTypes(options), write: false, metafile: true })).metafile.inputs);
    const inPlugin = await inputs(plugin);
    const inCommandLine = await inputs(commandLine);
    expect(inPlugin.filter((file) => /src\/cli|gray-matter|\/(?:app-)?moment\/|^tests/.test(file))).toEqual([]);
    expect(inCommandLine.filter((file) => /src\/(?:ui|obsidian)\/|preact|^tests/.test(file))).toEqual([]);
  });
});

describe("the recurrence library, as main.js holds it", () => {
  let bundled = whole;

  beforeAll(async () => {
    const { outputFiles } = await build({
      ...plugin,
      plugins: withoutTypes(plugin),
      entryPoints: [],
      stdin: {
        contents: ["anchor", "next-due", "occurrences", "read-cadence"].map((name) => `export * from "./src/core/cadence/${name}";`).join("\n"),
        resolveDir: ".",
      },
      format: "esm",
      write: false,
    });
    bundled = (await import(`data:text/javascript;base64,${Buffer.from(outputFiles[0]?.contents ?? []).toString("base64")}`)) as typeof whole;
  });

  it.each([
    "every month on the last Friday", "every weekday", "FREQ=MONTHLY;BYDAY=1MO", "FREQ=YEARLY;BYMONTH=2,11;BYMONTHDAY=-1",
    "DTSTART:20200101 RRULE:FREQ=WEEKLY;INTERVAL=3;BYDAY=TU,TH;COUNT=400", "FREQ=YEARLY;BYWEEKNO=20;BYDAY=MO", "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1",
  ])("gives the same due days as the whole of it for %s", (rule) => {
    for (const lastContact of ["2024-02-29", "2026-11-02"].map(day)) {
      const due = ({ readCadence, nextDue }: typeof whole) => {
        const reading = readCadence(rule, []);
        return reading.kind === "cadence" ? nextDue(reading.cadence, { lastContact, met: null, today: day("2026-11-23") }) : reading;
      };
      expect(due(whole)).toMatchObject({ kind: "due" });
      expect(due(bundled)).toEqual(due(whole));
    }
  });

  it("gives the same days as the whole of it for hundreds of rules", () => {
    let falling = 0;
    fc.assert(fc.property(someRule, someDay, (rule, start) => {
      const days = ({ anchor, occurrences, readCadence }: typeof whole) => {
        const reading = readCadence(`DTSTART:${start};${rule}`, []);
        if (reading.kind !== "cadence" || reading.cadence.kind !== "schedule") return reading;
        const anchoring = anchor(reading.cadence, null);
        return anchoring.kind === "anchored" ? occurrences(anchoring.schedule, start, addDays(start, 3_000)) : anchoring;
      };
      const expected = days(whole);
      if (Array.isArray(expected) && expected.length > 0) falling++;
      expect(days(bundled)).toEqual(expected);
    }), { numRuns: 500 });
    expect(falling).toBeGreaterThan(300);
  });
});

describe("the check of main.js", () => {
  it.each([
    { says: "a lookbehind", text: "/(?<=a)b/" },
    { says: "a negative lookbehind", text: "/(?<!a)b/" },
    { says: "eval", text: "eval('1')" },
    { says: "new Function", text: "new Function('x')" },
    { says: "Buffer", text: "Buffer.from('')" },
    { says: "process", text: "process.env.X" },
    { says: "Node's modules", text: 'require("fs")' },
    { says: "Node's modules by their full name", text: "require('node:path')" },
    { says: "another package", text: 'require("moment")' },
    { says: "gray-matter", text: "var grayMatter=1" },
    { says: "the network", text: "fetch('x')" },
    { says: "too many bytes", text: "x".repeat(LARGEST_BYTES + 1) },
  ])("finds $says", ({ text }) => {
    expect(leaksIn(text)).toHaveLength(1);
  });

  it("lets a named group, the app's own module and a comparison pass", () => {
    expect(leaksIn('require("obsidian");/(?<year>a)/.test(b==c)')).toEqual([]);
  });
});
