import { describe, expect, it } from "vitest";
import { readFeed } from "../core/calendar/expand";
import { person } from "./marathon-page.mjs";
import { onePage } from "./one-page.mjs";

const ADA = "People/Ada Lovelace.md";
const FILES = {
  ".obsidian/daily-notes.json": '{"folder":"Daily"}',
  [ADA]: person("weekly", "2026-11-02", "reminders:\n  - 2026-12-01 send the intro\nbirthday: 1988-02-29\n"),
};
const SETTINGS = ".obsidian/plugins/marathon/data.json";

const openPage = onePage();
describe("the calendar", () => {
  it("is exported on command, with a notice that says where", async () => {
    const page = await openPage({ files: FILES, hidden: true });
    await page.runCommand("marathon:export-calendar");
    await expect.poll(async () => (await page.notices()).join()).toContain("Exported 3 events to Marathon.ics.");
    const feed = (await page.noteText("Marathon.ics")) ?? "";
    expect(feed).toContain("\r\nRRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=-1\r\n");
    expect(readFeed(feed).map(({ start, summary }) => `${start} ${summary}`)).toEqual([
      "1988-02-29 Ada Lovelace: Birthday (1988)",
      "2026-11-23 Follow up with Ada Lovelace",
      "2026-12-01 Ada Lovelace: send the intro",
    ]);
    await page.runCommand("marathon:export-calendar");
    await expect.poll(async () => (await page.notices()).join()).toContain("Marathon.ics is up to date, with 3 events.");
  });

  it("is kept current where a file is set, its folder made", async () => {
    const settings = JSON.stringify({ version: 1, calendarPath: "Shared/People.ics" });
    const page = await openPage({ files: { ...FILES, [SETTINGS]: settings } });
    const text = async () => (await page.noteText("Shared/People.ics")) ?? "";
    await expect.poll(text, { timeout: 15_000 }).toContain("SUMMARY:Follow up with Ada Lovelace");
    await page.writeNote(ADA, FILES[ADA].replace("send the intro", "send the outro"));
    await expect.poll(text, { timeout: 15_000 }).toContain("SUMMARY:Ada Lovelace: send the outro");
  });
});
