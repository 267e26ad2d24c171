import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { COMMANDS } from "../../src/cli/arguments.mjs";

const PAGE = readFileSync("docs/command-line.md", "utf8");
const examples = [...PAGE.matchAll(/<!-- approved: (\S+) -->\n```\w*\n(.*?)```\n/gs)].map(([, file = "", text = ""]) => ({ file, text }));

describe("the page on the command line", () => {
  it.each(examples)("shows $file as it was approved", ({ file, text }) => {
    expect(text).toBe(readFileSync(`tests/cli/approved/${file}`, "utf8").replace(/\r\n/g, "\n"));
  });

  it.each(COMMANDS)("shows what %s answers", (command) => {
    expect(PAGE).toContain(`## ${command}\n`);
    expect(examples.map(({ file }) => file).join(" ")).toMatch(new RegExp(`-${command}\\.txt`));
  });

  it.each(["due", "people", "history", "forecast", "calendar"])("names every field of the JSON answer of %s", (command) => {
    const answer: unknown = JSON.parse(readFileSync(`tests/cli/approved/small-${command}.json`, "utf8"));
    const unnamed = [...fieldsOf(answer)].filter((field) => !PAGE.includes(`\`${field}\``));
    expect(unnamed).toEqual([]);
  });

  it("names every field of a problem", () => {
    const answer: unknown = JSON.parse(readFileSync("tests/cli/approved/two-years-check.json", "utf8"));
    expect([...fieldsOf(answer)].filter((field) => !PAGE.includes(`\`${field}\``))).toEqual([]);
  });
});

function fieldsOf(value: unknown, found = new Set<string>()): ReadonlySet<string> {
  if (Array.isArray(value)) for (const member of value) fieldsOf(member, found);
  else if (typeof value === "object" && value !== null) {
    for (const [key, member] of Object.entries(value)) fieldsOf(member, found.add(key));
  }
  return found;
}
