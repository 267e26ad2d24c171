import { describe, expect, it } from "vitest";
import { thingsBetween } from "../../src/vault/dated-things";
import type { VaultSession } from "../../src/vault/vault-session";
import { day } from "../support/day";
import { sessionWith } from "../support/sessions";

const TODAY = day("2026-11-23");
const ADA = "People/Ada Lovelace.md";
const BO = "People/Bo Example.md";

const VAULT = {
  [ADA]: "---\nbirthday: 1988-11-26\nreminders:\n  - 2026-11-20 send the Q4 intro\n---\n- [ ] find the paper\n- [ ] bring the book 📅 2026-11-21\n",
  [BO]: "---\nanniversary: 2014-11-21\n---\n",
  "Daily/2026-11-10.md": "- coffee with [[Bo Example]]\n  - [ ] send [[Bo Example|him]] the map (due: 2026-11-23)\n- [ ] introduce [[Ada Lovelace]] to [[Bo Example]] 📅 2026-11-22\n- [ ] call [[Cy Muster]] 📅 2026-11-01\n",
  "Daily/2026-11-23.md": "- [ ] ask [[Ada Lovelace]] 📅 2026-11-24\n- [ ] Follow up with [[Ada Lovelace]] #follow-up 📅 2026-11-20\n",
  "Meetings/2026-11-12 Plan.md": "---\nattendees: \"[[Bo Example]]\"\n---\n- [/] send [[Bo Example]] the minutes [due:: 2026-11-16]\n- [ ] book the room\n",
  "Notes/Ideas.md": "- [ ] thank [[Bo Example]] 📅 2026-11-01\n",
};

const shown = (session: VaultSession) =>
  session.facts.dated(TODAY).map(({ kind, date, person, text, source }) =>
    `${date} ${person.name}, ${kind}: ${text} (${source.path}${source.line === null ? "" : ` line ${String(source.line)}`})`);
const promises = (session: VaultSession, path: string) =>
  session.facts.datesOf(path)?.promises.map(({ promise: { due, text }, source }) => `${due ?? "some day"} ${text} (${source.path})`);

describe("what is dated", () => {
  it("shows by day and name, whatever it is and wherever it stands", async () => {
    const { session } = await sessionWith(VAULT);
    expect(shown(session)).toEqual([
      "2026-11-16 Bo Example, promise: send Bo Example the minutes (Meetings/2026-11-12 Plan.md line 4)",
      `2026-11-20 Ada Lovelace, reminder: send the Q4 intro (${ADA})`,
      `2026-11-21 Ada Lovelace, promise: bring the book (${ADA} line 7)`,
      `2026-11-21 Bo Example, date: Anniversary (12 years) (${BO})`,
      "2026-11-22 Ada Lovelace, promise: introduce Ada Lovelace to Bo Example (Daily/2026-11-10.md line 3)",
      "2026-11-22 Bo Example, promise: introduce Ada Lovelace to Bo Example (Daily/2026-11-10.md line 3)",
      "2026-11-23 Bo Example, promise: send him the map (Daily/2026-11-10.md line 2)",
      `2026-11-26 Ada Lovelace, date: Birthday (turns 38) (${ADA})`,
    ]);
    expect(session.problems(TODAY)).toEqual([]);
  });

  it("stays with its person, where it has no day or its day has not come", async () => {
    const { session } = await sessionWith(VAULT);
    expect(promises(session, ADA)).toEqual([
      `2026-11-21 bring the book (${ADA})`,
      "2026-11-22 introduce Ada Lovelace to Bo Example (Daily/2026-11-10.md)",
      "2026-11-24 ask Ada Lovelace (Daily/2026-11-23.md)",
      `some day find the paper (${ADA})`,
    ]);
    expect(session.facts.datedOf(ADA, TODAY)).toEqual(session.facts.dated(TODAY).filter(({ person }) => person.path === ADA));
    expect(session.facts.datesOf("Notes/Ideas.md")).toBeNull();
    expect(session.facts.datedOf("Notes/Ideas.md", TODAY)).toEqual([]);
  });

  it("is told anew on another day", async () => {
    const { session } = await sessionWith(VAULT);
    const on = (date: string) => session.facts.datedOf(ADA, day(date)).map(({ text }) => text);
    expect(on("2026-11-19")).toEqual(["Birthday (turns 38)"]);
    expect(on("2026-11-24")).toEqual(["send the Q4 intro", "bring the book", "introduce Ada Lovelace to Bo Example", "ask Ada Lovelace", "Birthday (turns 38)"]);
  });

  it.each([
    { says: "of somebody silent does not show", property: "do-not-contact: true", count: 0 },
    { says: "of somebody silent until tomorrow does not show", property: "do-not-contact: 2026-11-24", count: 0 },
    { says: "of somebody silent until today shows", property: "do-not-contact: 2026-11-23", count: 1 },
    { says: "of somebody paused shows", property: "paused: true", count: 1 },
    { says: "shows as many days before as settings say", property: "paused: true", count: 0, settings: { datesLead: 2 } },
    { says: "is any property that settings name", property: "name-day: 11-24", count: 2, settings: { dateProperties: ["birthday", "name-day"] } },
  ])("$says", async ({ property, count, settings = {} }) => {
    const { session } = await sessionWith({ [ADA]: `---\nbirthday: 11-26\n${property}\n---\n` }, settings);
    expect(session.facts.dated(TODAY)).toHaveLength(count);
  });

  it.each([
    { says: "daily notes are not read", setting: "readDailyNotes", left: ["send Bo Example the minutes"] },
    { says: "dated notes are not read", setting: "readDatedNotes", left: ["introduce Ada Lovelace to Bo Example", "send him the map"] },
  ])("in a note holds only while such notes are read: $says", async ({ setting, left }) => {
    const { session } = await sessionWith({ ...VAULT, [BO]: "" }, { [setting]: false });
    expect(session.facts.datedOf(BO, TODAY).map(({ text }) => text)).toEqual(left);
  });

  it("in a person's own note holds also where logs are not read", async () => {
    const { session } = await sessionWith(VAULT, { readPersonLogs: false });
    expect(promises(session, ADA)).toContain(`some day find the paper (${ADA})`);
  });

  it("lies between two days, both inclusive, but not on days of silence", async () => {
    const { session } = await sessionWith({ ...VAULT, [BO]: "---\nanniversary: 2014-11-21\ndo-not-contact: 2026-11-23\n---\n" });
    const between = (path: string) => {
      const dated = session.facts.datesOf(path);
      return dated === null ? [] : thingsBetween(dated, day("2026-11-16"), day("2026-11-26")).map(({ date, text }) => `${date} ${text}`);
    };
    expect(between(ADA)).toEqual([
      "2026-11-20 send the Q4 intro", "2026-11-21 bring the book", "2026-11-22 introduce Ada Lovelace to Bo Example",
      "2026-11-24 ask Ada Lovelace", "2026-11-26 Birthday (turns 38)",
    ]);
    expect(between(BO)).toEqual(["2026-11-23 send him the map"]);
  });
});

describe("a promise follows its notes", () => {
  it("when its note changes, and only that note is read", async () => {
    const { session, notes } = await sessionWith(VAULT);
    notes.reads.clear();
    notes.write("Daily/2026-11-10.md", "- [x] send [[Bo Example]] the map (due: 2026-11-23)\n");
    await session.index.apply([{ kind: "written", path: "Daily/2026-11-10.md" }]);
    expect([...notes.reads.keys()]).toEqual(["Daily/2026-11-10.md"]);
    expect(promises(session, BO)).toEqual(["2026-11-16 send Bo Example the minutes (Meetings/2026-11-12 Plan.md)"]);
  });

  it("when somebody it names becomes a person, and stops being one", async () => {
    const { session, notes } = await sessionWith(VAULT);
    notes.write("People/Cy Muster.md", "");
    await session.index.apply([{ kind: "written", path: "People/Cy Muster.md" }]);
    expect(shown(session)[0]).toBe("2026-11-01 Cy Muster, promise: call Cy Muster (Daily/2026-11-10.md line 4)");
    notes.rename("People/Cy Muster.md", "Notes/Cy Muster.md");
    await session.index.apply([{ kind: "renamed", from: "People/Cy Muster.md", path: "Notes/Cy Muster.md" }]);
    expect(shown(session)[0]).toMatch(/Bo Example, promise: send Bo Example the minutes/);
  });

  it("when the person's note moves, without being read again", async () => {
    const { session, notes } = await sessionWith(VAULT);
    notes.rename(BO, "People/Work/Bo Example.md");
    notes.reads.clear();
    await session.index.apply([{ kind: "renamed", from: BO, path: "People/Work/Bo Example.md" }]);
    expect([...notes.reads.keys()]).toEqual(["People/Work/Bo Example.md"]);
    expect(promises(session, "People/Work/Bo Example.md")).toHaveLength(3);
  });
});

describe("what cannot be read", () => {
  it.each([
    { says: "a reminder", path: ADA, text: "---\nreminders: [soon]\n---\n", line: null, property: "reminders", message: /^Item 1 of "reminders" \(soon\): Begin it with a day/ },
    { says: "an important date", path: ADA, text: "---\nbirthday: in spring\n---\n", line: null, property: "birthday", message: /^"birthday: in spring" cannot be read/ },
    { says: "the due day of a promise", path: ADA, text: "\n- [ ] send it [due:: soon]\n", line: 2, property: null, message: /^"soon" cannot be read/ },
    { says: "the due day of a promise that is an entry too", path: "Daily/2026-11-20.md", text: "- [ ] call [[Ada Lovelace]] 📅 2026-02-30\n", line: 1, property: null, message: /2026-02-30/ },
    { says: "that of a promise in a meeting note", path: "Meetings/2026-11-12 Plan.md", text: "---\nattendees: \"[[Bo Example]]\"\n---\n- [ ] ask [[Bo Example]] [due:: soon]\n", line: 4, property: null, message: /^"soon" cannot be read/ },
  ])("is one problem: $says", async ({ path, text, line, property, message }) => {
    const { session } = await sessionWith({ [ADA]: "", [BO]: "", [path]: text });
    expect(session.problems(TODAY)).toEqual([{ path, line, property, message: expect.stringMatching(message) as string }]);
  });

  it("is none of ours in a task that names nobody", async () => {
    const { session } = await sessionWith({ [ADA]: "", "Daily/2026-11-20.md": "- [ ] see [[Some project]] [due:: soon]\n" });
    expect(session.problems(TODAY)).toEqual([]);
  });
});
