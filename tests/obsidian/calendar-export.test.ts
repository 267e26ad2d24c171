import { describe, expect, it } from "vitest";
import { CalendarExport } from "../../src/obsidian/calendar-export";
import { NoteError } from "../../src/vault/notes";
import { day } from "../support/day";
import { sessionWith } from "../support/sessions";

const TODAY = day("2026-11-23");

async function exporting(keptPath = "", isRead = true) {
  const { session, notes } = await sessionWith({ "People/Ada.md": "---\nreminders: 2026-12-01 call\n---\n" });
  let hour = 8;
  const writes: string[] = [];
  notes.watch(({ path }) => writes.push(path));
  const complaints: string[] = [];
  const later: { job: () => void } = { job: () => undefined };
  const calendar = new CalendarExport({
    notes,
    keptPath: () => keptPath,
    now: () => new Date(Date.UTC(2026, 10, 23, hour++)),
    today: () => TODAY,
    session: () => Promise.resolve(session),
    known: () => (isRead ? { session, board: session.board(TODAY) } : null),
    later: (job) => {
      later.job = job;
      return Object.assign(() => { job(); }, { cancel: () => undefined });
    },
    complain: (why) => complaints.push(why),
  });
  return { calendar, notes, session, writes, complaints };
}

describe("on command", () => {
  it("writes the file, and nothing where nothing is new", async () => {
    const { calendar, notes, writes } = await exporting();
    expect(await calendar.now()).toBe("Exported 1 event to Marathon.ics.");
    const first = notes.textOf("Marathon.ics");
    expect(await calendar.now()).toBe("Marathon.ics is up to date, with 1 event.");
    expect(notes.textOf("Marathon.ics")).toBe(first);
    expect(writes).toEqual(["Marathon.ics"]);
  });

  it("takes the place that is set", async () => {
    const { calendar, notes } = await exporting("Shared/People.ics");
    expect(await calendar.now()).toBe("Exported 1 event to Shared/People.ics.");
    expect(notes.textOf("Shared/People.ics")).toContain("SUMMARY:Ada: call");
  });

  it("leaves alone what it did not write", async () => {
    const { calendar, notes } = await exporting();
    notes.write("Marathon.ics", "BEGIN:VCALENDAR\r\nmine\r\n");
    await expect(calendar.now()).rejects.toThrow("Marathon.ics holds something other than Marathon's calendar, so it was left as it is. Choose another path.");
    expect(notes.textOf("Marathon.ics")).toBe("BEGIN:VCALENDAR\r\nmine\r\n");
  });
});

describe("kept current", () => {
  it("writes where something is new, and only then", async () => {
    const { calendar, notes, session, writes } = await exporting("Marathon.ics");
    calendar.changed();
    await expect.poll(() => notes.has("Marathon.ics")).toBe(true);
    const first = notes.textOf("Marathon.ics");
    calendar.changed();
    notes.write("People/Ada.md", "---\nreminders: [2026-12-01 call, 2026-12-02 write]\n---\n");
    await session.index.apply([{ kind: "written", path: "People/Ada.md" }]);
    calendar.changed();
    await expect.poll(() => notes.textOf("Marathon.ics")).toContain("SUMMARY:Ada: write");
    expect(writes.filter((path) => path === "Marathon.ics")).toHaveLength(2);
    expect(notes.textOf("Marathon.ics")).toContain(/DTSTAMP:\S+\r\nUID:\S+/.exec(first)?.[0]);
  });

  it.each([
    { says: "where no file is set", keptPath: "", isRead: true },
    { says: "before the vault has been read", keptPath: "Marathon.ics", isRead: false },
  ])("writes nothing $says", async ({ keptPath, isRead }) => {
    const { calendar, writes, complaints } = await exporting(keptPath, isRead);
    calendar.changed();
    await Promise.resolve();
    expect([writes, complaints]).toEqual([[], []]);
  });

  it("says once why it cannot, not with every change", async () => {
    const { calendar, notes, complaints } = await exporting("Marathon.ics");
    notes.fail("Marathon.ics", new NoteError("unwritable", "Marathon.ics", "The disk is full."));
    calendar.changed();
    await expect.poll(() => complaints).toEqual(["The calendar could not be kept current: The disk is full."]);
    calendar.changed();
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(complaints).toHaveLength(1);
  });
});
