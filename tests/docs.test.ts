import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { describeCadence } from "../src/core/cadence/describe";
import { readCadence } from "../src/core/cadence/read-cadence";
import { DEFAULT_PROPERTY_NAMES, ALSO_READ } from "../src/core/people/property-names";
import { DEFAULT_SETTINGS } from "../src/core/settings";
import { day } from "./support/day";
import { sessionWith } from "./support/sessions";

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

  it.each(lines)("$line: $says", async ({ line, says }) => {
    const { session } = await sessionWith({ "People/Ada.md": "", "People/Bo.md": "", "Daily/2026-11-02.md": `${line}\n` });
    const read = ["Ada", "Bo"].flatMap((name) => session.facts.historyOf(`People/${name}.md`, day("2026-11-23")));
    const entries = [...new Map(read.map((one) => [`${String(one.source.line)} ${one.summary}`, one])).values()];
    const names = (paths: readonly string[]) => paths.map((path) => path.replace(/^People\/|\.md$/g, "")).join(", ");
    const told = entries.map(({ source, ...one }) => {
      const original = read.find((other) => other.source === source && other.participants.length > 0 && other.why !== "only talked about") ?? one;
      if (!original.counted) return `not counted: ${original.why ?? ""}`;
      const topics = original.topics.length === 0 ? "" : `; about ${names(original.topics)}`;
      return `${original.channel ?? "contact"} with ${names(original.participants)}${topics}`;
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
