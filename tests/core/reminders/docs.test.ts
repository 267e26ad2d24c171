import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { describeCadence } from "../../../src/core/cadence/describe";
import { datedBetween } from "../../../src/core/reminders/dated-on";
import { readPromises } from "../../../src/core/reminders/promise";
import { day } from "../../support/day";
import { decode, inWords, ownDate } from "./decode";

const page = readFileSync("docs/reminders.md", "utf8");
const part = (name: string): string => page.split(`<!-- tested: ${name} -->`)[1]?.split("<!-- /tested -->")[0] ?? "";

/** The rows of the table between the marks: the first cell without its code marks, the others as they are. */
function rows(name: string): readonly { readonly written: string; readonly cells: readonly string[] }[] {
  const lines = part(name).split("\n").filter((line) => line.startsWith("|")).slice(2);
  return lines.map((line) => {
    const [written = "", ...cells] = line.split("|").slice(1, -1).map((cell) => cell.trim());
    return { written: written.replace(/^`|`$/g, ""), cells };
  });
}

const item = (written: string) => decode(`reminders:\n  - ${written}`);

describe("the page on reminders tells the truth", () => {
  it("in its first example", () => {
    const { reminders, problems } = decode(part("note").replace(/```\w*/g, ""));
    expect(problems).toEqual([]);
    expect(reminders.map(({ text }) => text)).toEqual(["send the Q4 intro", "work anniversary", "ask about the visa", "invite to the spring dinner"]);
  });

  it.each(rows("reminders"))("$written", ({ written, cells }) => {
    const said = item(written).reminders.map(({ when, text }) => [when.kind === "once" ? when.date : describeCadence(when.rule), text]);
    expect(said).toEqual([cells]);
  });

  it.each(rows("done"))("$written is done", ({ written, cells }) => {
    expect(item(written).reminders.map(({ done }) => done)).toEqual(cells);
  });

  it.each(rows("problems"))("$written cannot be read", ({ written, cells: [because = "?"] }) => {
    const { reminders, problems } = item(written);
    expect(reminders).toEqual([]);
    expect(problems.map(({ message }) => message.endsWith(`: ${because}`))).toEqual([true]);
  });

  it.each(rows("dates"))("$written", ({ written, cells }) => {
    expect(inWords(datedBetween(decode(written), day("2026-01-01"), day("2026-12-31")))).toEqual([cells.join(" ")]);
  });

  it.each(rows("promises"))("$written", ({ written, cells }) => {
    const [found] = readPromises(`${written}\n`, false, ownDate);
    expect([found?.text ?? "", found?.due ?? ""]).toEqual(cells);
  });

  it("in every table there is", () => {
    expect(["reminders", "done", "problems", "dates", "promises"].map((name) => rows(name).length)).toEqual([10, 4, 7, 6, 6]);
  });
});
