import { describe, expect, it } from "vitest";
import { day } from "../support/day";
import { sessionWith } from "../support/sessions";

const TODAY = day("2026-11-23");

async function feed(notes: Readonly<Record<string, string>>, today = TODAY): Promise<readonly string[]> {
  const { session } = await sessionWith(notes);
  const events = session.calendar(session.board(today));
  expect(new Set(events.map(({ uid }) => uid)).size).toBe(events.length);
  return events.map(({ date, summary }) => `${date} ${summary}`);
}

const note = (properties: string, body = "") => `---\n${properties}\n---\n${body}`;

describe("the calendar of a vault", () => {
  it.each([
    {
      says: "tells of the plan, of each person once",
      notes: { "People/Ada.md": note("cadence: weekly\nlast-contact: 2026-11-18") },
      events: ["2026-11-25 Follow up with Ada"],
    },
    {
      says: "tells of nobody whose turn is further away than four weeks",
      notes: { "People/Ada.md": note("cadence: yearly\nlast-contact: 2026-11-18") },
      events: [],
    },
    {
      says: "tells of an open promise that has a day once, whoever it names",
      notes: { "People/Ada.md": "", "People/Bo.md": "- [ ] Lend [[Ada]] the book 📅 2026-11-30\n- [ ] Some day\n- [x] Done 📅 2026-11-30\n" },
      events: ["2026-11-30 Ada, Bo: Lend Ada the book"],
    },
    {
      says: "leaves the silent out, and of the paused only the plan",
      notes: {
        "People/Ada.md": note("do-not-contact: true\nbirthday: 1988-03-08\nreminders: 2026-12-01 x", "- [ ] Lend the book 📅 2026-11-30\n"),
        "People/Bo.md": note("paused: true\ncadence: weekly\nlast-contact: 2026-11-02\nreminders: 2026-12-01 call"),
      },
      events: ["2026-12-01 Bo: call"],
    },
    {
      says: "tells two people of one name apart",
      notes: { "People/Work/Sam.md": note("reminders: 2026-12-01 call"), "People/Sam.md": note("reminders: 2026-12-02 write") },
      events: ["2026-12-01 Sam (People/Work): call", "2026-12-02 Sam (People): write"],
    },
  ])("$says", async ({ notes, events }) => {
    expect(await feed(notes)).toEqual(events);
  });

  it("has the same events, by day, in whatever order the notes came", async () => {
    const notes = {
      "People/Ada.md": "- [ ] Call 📅 2026-11-30\n- [ ] Call 📅 2026-12-01\n", "People/Bo.md": "- [ ] Call [[Ada]] 📅 2026-12-02\n",
    };
    const uids = async (these: Readonly<Record<string, string>>) => {
      const { session } = await sessionWith(these);
      return session.calendar(session.board(TODAY)).map(({ uid, date }) => `${date} ${uid}`);
    };
    expect(await uids(Object.fromEntries(Object.entries(notes).reverse()))).toEqual(await uids(notes));
  });

  it("moves a follow-up that the plan moves: it stays the same event", async () => {
    const uidOn = async (today: string) => {
      const { session } = await sessionWith({ "People/Ada.md": note("cadence: weekly\nlast-contact: 2026-11-02") });
      return session.calendar(session.board(day(today)))[0];
    };
    const [monday, tuesday] = [await uidOn("2026-11-23"), await uidOn("2026-11-24")];
    expect([monday?.date, tuesday?.date]).toEqual(["2026-11-23", "2026-11-24"]);
    expect(monday?.uid).toBe(tuesday?.uid);
  });
});
