import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { describeCadence } from "../src/core/cadence/describe";
import { readCadence } from "../src/core/cadence/read-cadence";
import { DEFAULT_PROPERTY_NAMES, ALSO_READ } from "../src/core/people/property-names";
import { readDailyNote } from "../src/core/interactions/reading";
import { compileVocabulary } from "../src/core/interactions/vocabulary";
import { DEFAULT_SETTINGS, readingWords } from "../src/core/settings";
import { day } from "./support/day";

const vocabulary = compileVocabulary(readingWords(DEFAULT_SETTINGS), DEFAULT_SETTINGS);
const guide = readFileSync("docs/user-guide.md", "utf8");

/** The rows of the table between the marks, cells trimmed, without its head. */
function tested(name: string): readonly (readonly string[])[] {
  const part = guide.split(`<!-- tested: ${name} -->`)[1]?.split("<!-- /tested -->")[0] ?? "";
  const rows = part.split("\n").filter((line) => line.startsWith("|")).slice(2);
  return rows.map((row) => row.split(/(?<!\\)\|/).slice(1, -1).map((cell) => cell.trim()));
}

function unquoted(cell: string): readonly string[] {
  return [...cell.matchAll(/`([^`]+)`/g)].map((match) => match[1] ?? "");
}

describe("the user guide tells the truth", () => {
  const lines = tested("lines").map(([line = "", says = ""]) => ({ line: unquoted(line)[0] ?? "", says }));

  it("shows a good number of lines", () => {
    expect(lines.length).toBeGreaterThan(15);
  });

  it.each(lines)("$line: $says", ({ line, says }) => {
    const { entries } = readDailyNote(`${line}\n`, { date: day("2026-11-02"), isPerson: () => true, vocabulary });
    const told = entries.map(({ counted, why, channel, participants, topics }) => {
      if (!counted) return `not counted: ${why ?? ""}`;
      const about = topics.length === 0 ? "" : `; about ${topics.join(", ")}`;
      return `${channel ?? "contact"} with ${participants.join(", ")}${about}`;
    });
    expect(told.join(", and ")).toBe(says);
  });

  it.each(tested("cadences").map(([written = "", means = ""]) => ({ written: unquoted(written), means })))("$written means $means", ({ written, means }) => {
    for (const text of written) {
      const reading = readCadence(text, []);
      expect(reading.kind === "cadence" && describeCadence(reading.cadence)).toBe(means);
    }
  });

  it("names every property with every spelling", () => {
    for (const name of [...Object.values(DEFAULT_PROPERTY_NAMES), ...Object.values(ALSO_READ).flat()]) expect(guide).toContain(`\`${name}\``);
  });

  it("names every heading that has a meaning by default", () => {
    const { logHeadings, planningHeadings, personLogHeadings, logHeading } = DEFAULT_SETTINGS;
    for (const heading of [...logHeadings, ...planningHeadings, ...personLogHeadings, logHeading]) expect(guide).toContain(`\`${heading}\``);
  });
});

describe("links in the docs", () => {
  const pages = ["README.md", "CONTRIBUTING.md", "CHANGELOG.md", ...readdirSync("docs", { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".md")).map((name) => join("docs", name))];

  it.each(pages)("of %s lead somewhere", (page) => {
    const text = readFileSync(page, "utf8").replace(/```[\s\S]*?```|`[^`]*`/g, "");
    const targets = [...text.matchAll(/\]\(([^)#\s]+)(?:#[^)]*)?\)/g)].map((match) => match[1] ?? "").filter((target) => !/^https?:/.test(target));
    expect(targets.filter((target) => !existsSync(join(dirname(page), target)))).toEqual([]);
  });
});
