import { describe, expect, it } from "vitest";
import { NoteError } from "../../src/vault/notes";
import type { VaultSession } from "../../src/vault/vault-session";
import { CacheUnderTest } from "../support/cache-under-test";
import { day } from "../support/day";
import { MemoryNotes } from "../support/memory-notes";
import { sessionOver, sessionWith } from "../support/sessions";

const TODAY = day("2026-11-23");
const ADA = "People/Ada Lovelace.md";
const BO = "People/Bo Example.md";

const names = (session: VaultSession) => [...session.index.people()].map(({ name }) => name).sort();
const days = (session: VaultSession, path: string) =>
  session.facts.historyOf(path, TODAY).map(({ date, counted, source }) => `${date} ${counted ? "counts" : "not"} ${source.path}`);
const messages = (session: VaultSession) => session.problems(TODAY).map(({ path, message }) => `${path}: ${message}`);

const VAULT = {
  [ADA]: "---\ncadence: weekly\naliases: [Countess]\n---\n",
  [BO]: "---\ncadence: monthly\nlast-contact: 2026-10-01\n---\n",
  "Daily/2026-11-02.md": "## Interactions\n- coffee with [[Ada Lovelace]]: the engine\n- call with [[Bo Example]]\n",
  "Daily/2026-11-20.md": "- Talked to [[Bo Example]] about [[Ada Lovelace]].\n- [ ] call [[Ada Lovelace]]\n",
  "Projects/Engine.md": "Nothing about anybody.\n",
};

describe("an index of a vault", () => {
  it("knows the people and what daily notes say of them, newest first", async () => {
    const { session } = await sessionWith(VAULT);
    expect(names(session)).toEqual(["Ada Lovelace", "Bo Example"]);
    expect(days(session, ADA)).toEqual([
      "2026-11-20 not Daily/2026-11-20.md",
      "2026-11-20 not Daily/2026-11-20.md",
      "2026-11-02 counts Daily/2026-11-02.md",
    ]);
    expect(days(session, BO)).toEqual([
      "2026-11-20 counts Daily/2026-11-20.md",
      "2026-11-02 counts Daily/2026-11-02.md",
      `2026-10-01 counts ${BO}`,
    ]);
    expect(session.facts.of(ADA, TODAY)?.last?.date).toBe("2026-11-02");
    expect(session.facts.of(BO, TODAY)?.last?.date).toBe("2026-11-20");
    expect(session.problems(TODAY)).toEqual([]);
  });

  it("says why an entry does not count for somebody", async () => {
    const { session } = await sessionWith(VAULT);
    const why = session.facts.historyOf(ADA, TODAY).map((interaction) => interaction.why);
    expect(why).toEqual(["open task", "only talked about", null]);
  });

  it("does not tell last contact twice where a note tells of that day", async () => {
    const { session } = await sessionWith({ ...VAULT, [BO]: "---\nlast-contact: 2026-11-02\n---\n" });
    expect(days(session, BO)).toEqual(["2026-11-20 counts Daily/2026-11-20.md", "2026-11-02 counts Daily/2026-11-02.md"]);
  });

  it("reads only the note that changed", async () => {
    const { session, notes } = await sessionWith(VAULT);
    notes.reads.clear();
    notes.write("Daily/2026-11-20.md", "- Lunch with [[Ada Lovelace]].\n");
    await session.index.apply([{ kind: "written", path: "Daily/2026-11-20.md" }]);
    expect([...notes.reads.keys()]).toEqual(["Daily/2026-11-20.md"]);
    expect(session.facts.of(ADA, TODAY)?.last?.date).toBe("2026-11-20");
    expect(session.facts.of(BO, TODAY)?.last?.date).toBe("2026-11-02");
  });

  it("reads no daily note again where a person's property changed", async () => {
    const { session, notes } = await sessionWith(VAULT);
    notes.reads.clear();
    notes.write(ADA, "---\ncadence: weekly\nlast-contact: 2026-11-22\naliases: [Countess]\n---\n");
    await session.index.apply([{ kind: "written", path: ADA }]);
    expect([...notes.reads.keys()]).toEqual([ADA]);
    expect(session.facts.of(ADA, TODAY)?.last?.date).toBe("2026-11-22");
  });

  it("moves a person without reading any daily note", async () => {
    const { session, notes } = await sessionWith(VAULT);
    notes.reads.clear();
    notes.rename(ADA, "People/Friends/Ada Lovelace.md");
    await session.index.apply([{ kind: "renamed", from: ADA, path: "People/Friends/Ada Lovelace.md" }]);
    expect([...notes.reads.keys()]).toEqual(["People/Friends/Ada Lovelace.md"]);
    expect(session.index.person(ADA)).toBeNull();
    expect(session.facts.of("People/Friends/Ada Lovelace.md", TODAY)?.last?.date).toBe("2026-11-02");
  });

  it("does not take what another note says, read at the old path before the move was heard of, for what somebody who moved says", async () => {
    const moved = "People/Friends/Ada Lovelace.md";
    const { session, notes } = await sessionWith({ [ADA]: "- [ ] introduce [[Cy Muster]]\n" });
    notes.rename(ADA, moved);
    notes.write(ADA, "Somebody else.\n");
    notes.write("People/Cy Muster.md", "");
    await session.index.apply([{ kind: "written", path: "People/Cy Muster.md" }]);
    await session.index.apply([{ kind: "renamed", from: ADA, path: moved }, { kind: "written", path: ADA }]);
    expect(session.facts.undatedOf(moved, TODAY).map(({ promise: { text } }) => text)).toEqual(["introduce Cy Muster"]);
  });

  it("does not do so either where the first reading listed the one and opened the other", async () => {
    const moved = "People/Friends/Ada Lovelace.md";
    const notes = new MemoryNotes({ [ADA]: "- [ ] send the plan\n" });
    const cache = new CacheUnderTest(notes);
    cache.wait();
    const session = sessionOver(notes, {}, cache);
    const listed = await notes.list();
    notes.rename(ADA, moved);
    notes.write(ADA, "Somebody else.\n");
    await session.index.build(undefined, listed);
    await session.index.apply([{ kind: "renamed", from: ADA, path: moved }, { kind: "written", path: ADA }]);
    expect(session.facts.undatedOf(moved, TODAY).map(({ promise: { text } }) => text)).toEqual(["send the plan"]);
  });

  it("reads again the notes that name somebody who became a person, and no others", async () => {
    const { session, notes } = await sessionWith({ ...VAULT, "Daily/2026-11-21.md": "- Lunch with [[Cy Muster]].\n" });
    expect(names(session)).not.toContain("Cy Muster");
    notes.reads.clear();
    notes.write("People/Cy Muster.md", "");
    await session.index.apply([{ kind: "written", path: "People/Cy Muster.md" }]);
    expect([...notes.reads.keys()].sort()).toEqual(["Daily/2026-11-21.md", "People/Cy Muster.md"]);
    expect(session.facts.of("People/Cy Muster.md", TODAY)?.last?.date).toBe("2026-11-21");
  });

  it("forgets a person who is gone, and their links with them", async () => {
    const { session, notes } = await sessionWith(VAULT);
    notes.delete(ADA);
    await session.index.apply([{ kind: "deleted", path: ADA }]);
    expect(names(session)).toEqual(["Bo Example"]);
    expect(session.facts.historyOf(ADA, TODAY)).toEqual([]);
  });

  it("finds a person by alias only where the link resolves to nothing and one person claims it", async () => {
    const { session, notes } = await sessionWith({ ...VAULT, "Daily/2026-11-22.md": "- Call with [[Countess]].\n" });
    expect(session.facts.of(ADA, TODAY)?.last?.date).toBe("2026-11-22");
    notes.write("Countess.md", "A song.");
    await session.index.apply([{ kind: "written", path: "Countess.md" }]);
    expect(session.facts.of(ADA, TODAY)?.last?.date).toBe("2026-11-02");
    notes.delete("Countess.md");
    notes.write(BO, "---\naliases: countess\n---\n");
    await session.index.apply([{ kind: "deleted", path: "Countess.md" }, { kind: "written", path: BO }]);
    expect(session.facts.of(ADA, TODAY)?.last?.date).toBe("2026-11-02");
    expect(messages(session)).toEqual([expect.stringContaining('The alias "countess" is also claimed by People/Ada Lovelace.md')]);
  });

  it("takes the alphabetically first of two equally near namesakes, and says so once", async () => {
    const { session } = await sessionWith({
      "People/North/Sam Example.md": "", "People/South/Sam Example.md": "",
      "Daily/2026-11-02.md": "- Call with [[Sam Example]].\n", "Daily/2026-11-03.md": "- Call with [[Sam Example]].\n",
    });
    expect(session.facts.of("People/North/Sam Example.md", TODAY)?.last?.date).toBe("2026-11-03");
    expect(messages(session)).toEqual([
      expect.stringMatching(/^Daily\/2026-11-02\.md: \[\[Sam Example\]\], written here and in 1 other note, names People\/South/),
    ]);
    expect(session.linkTo("People/South/Sam Example.md")).toBe("[[People/South/Sam Example|Sam Example]]");
  });

  it("never takes the user for a participant", async () => {
    const { session } = await sessionWith({ ...VAULT, "Daily/2026-11-22.md": "- Coffee with [[Ada Lovelace]].\n" }, { me: "[[Ada Lovelace]]" });
    expect(names(session)).toEqual(["Bo Example"]);
  });

  it.each([
    { says: "the people folder's own note", notes: { "People/People.md": "" }, people: [] },
    { says: "a folder note beside other people", notes: { "People/Work/Work.md": "", "People/Work/Cy.md": "" }, people: ["Cy"] },
    { says: "the category note that links name", notes: { "People/Person.md": "", "People/Cy.md": "---\ntype: \"[[Person]]\"\n---\n" }, people: ["Cy"] },
    { says: "a note in the templates folder", notes: { "Templates/Person.md": "---\ntype: person\n---\n" }, people: [] },
    { says: "an unrendered template", notes: { "People/New.md": "---\nmet: {{date}}\n---\n" }, people: [] },
  ])("does not take $says for a person", async ({ notes, people }) => {
    const { session } = await sessionWith(notes);
    expect(names(session)).toEqual(people);
  });

  it("takes for the category whichever note the links name, also where another one of its name comes or goes", async () => {
    const { session, notes } = await sessionWith({ "People/Person.md": "", "People/Cy.md": "---\ntype: \"[[Person]]\"\n---\n" });
    notes.write("Person.md", "");
    await session.index.apply([{ kind: "written", path: "Person.md" }]);
    expect(names(session)).toEqual(["Cy", "Person"]);
    notes.delete("Person.md");
    await session.index.apply([{ kind: "deleted", path: "Person.md" }]);
    expect(names(session)).toEqual(["Cy"]);
  });

  it("does not take the template of person notes for a person, wherever it lies", async () => {
    const { session } = await sessionWith({ "People/New person.md": "", "People/Cy.md": "" }, { personTemplate: "/People/New person" });
    expect(names(session)).toEqual(["Cy"]);
  });

  it("hears of a person in a folder that bears a # of its own", async () => {
    const { session, notes } = await sessionWith({ "Daily/2026-11-02.md": "- Call with [[Cy]].\n" }, { peopleFolders: ["#People"] });
    notes.write("#People/Cy.md", "");
    await session.index.apply([{ kind: "written", path: "#People/Cy.md" }]);
    expect(session.facts.of("#People/Cy.md", TODAY)?.last?.date).toBe("2026-11-02");
    expect(session.linkTo("#People/Cy.md")).toBe("[[Cy]]");
  });

  it("takes a folder note for a person while it is alone in its folder", async () => {
    const { session, notes } = await sessionWith({ "People/Ada/Ada.md": "", "Daily/2026-11-02.md": "- Call with [[Ada]].\n" });
    expect(names(session)).toEqual(["Ada"]);
    notes.write("People/Ada/Bo.md", "");
    await session.index.apply([{ kind: "written", path: "People/Ada/Bo.md" }]);
    expect(names(session)).toEqual(["Bo"]);
    expect(session.facts.historyOf("People/Ada/Ada.md", TODAY)).toEqual([]);
    notes.delete("People/Ada/Bo.md");
    await session.index.apply([{ kind: "deleted", path: "People/Ada/Bo.md" }]);
    expect(session.facts.of("People/Ada/Ada.md", TODAY)?.last?.date).toBe("2026-11-02");
  });

  it("finds people by a tag in the body of a note that is neither daily nor dated", async () => {
    const { session } = await sessionWith({
      "Cy.md": "A friend. #person/friend\n",
      "Daily/2026-11-02.md": "Met somebody. #person\n",
      "Trips/2026-05-01 Rome.md": "---\nattendees: \"[[Cy]]\"\n---\n#person\n",
      "Notes/Di.md": "---\ndate: 2026-01-01\n---\n#person\n",
      "Code.md": "`#person` and\n```\n#person\n```\n",
    });
    expect(names(session)).toEqual(["Cy", "Di"]);
  });
});

describe("an arrangement", () => {
  it.each([
    { says: "a lunch noted for a later day", line: "- lunch with [[Ada Lovelace]] [date:: 2026-12-03]", standing: "2026-12-03" },
    { says: "a party noted for a later day", line: "- party with [[Ada Lovelace]] [date:: 2026-12-03]", standing: "2026-12-03" },
    { says: "not a cancelled one", line: "- lunch with [[Ada Lovelace]] [date:: 2026-12-03]: cancelled", standing: null },
    { says: "not one without a channel", line: "- thinking of [[Ada Lovelace]] [date:: 2026-12-03]", standing: null },
  ])("is $says", async ({ line, standing }) => {
    const { session } = await sessionWith({ ...VAULT, "Daily/2026-11-22.md": `${line}\n` });
    expect(session.facts.of(ADA, TODAY)?.arrangement?.date ?? null).toBe(standing);
  });
});

describe("bad input", () => {
  const bad: Readonly<Record<string, { readonly text: string; readonly says: RegExp }>> = {
    "People/Broken.md": { text: "---\ncadence: [weekly\n---\n", says: /properties at the top of this note cannot be read/ },
    "People/Twice.md": { text: "---\ncadence: weekly\ncadence: daily\n---\n", says: /cannot be read/ },
    "People/Thirtieth.md": { text: "---\nlast-contact: 2026-02-30\n---\n", says: /2026-02-30/ },
    "People/Mood.md": { text: "---\ncadence: when I feel like it\n---\n", says: /when I feel like it/ },
    "People/Future.md": { text: "---\nlast-contact: 2027-01-01\n---\n", says: /lies in the future/ },
    "People/Ada Lovelace (Conflicted copy phone 202608121030).md": { text: "", says: /Merge what differs/ },
    "Daily/2026-11-02.sync-conflict-20261102-1.md": { text: "- call with [[Ada Lovelace]]", says: /Daily\/2026-11-02\.md/ },
    "Meetings/2026-11-10 Plan (Conflicted copy phone 202611101210).md": { text: "---\nattendees: \"[[Ada Lovelace]]\"\n---\n", says: /Meetings\/2026-11-10 Plan\.md/ },
    "Daily/2026-11-04.md": { text: "---\ntags: [people]\n---\n- call with [[Ada Lovelace]]\n", says: /a daily note, and a person/ },
    "Daily/2026-11-03.md": { text: "- a long line\n".repeat(400_000), says: /MB long/ },
  };

  it("is one problem each, and everything else works", async () => {
    const { session } = await sessionWith({ ...VAULT, ...Object.fromEntries(Object.entries(bad).map(([path, { text }]) => [path, text])) });
    const problems = session.problems(TODAY);
    for (const [path, { says }] of Object.entries(bad)) {
      expect(problems.filter((problem) => problem.path === path)).toEqual([expect.objectContaining({ message: expect.stringMatching(says) as string })]);
    }
    expect(problems).toHaveLength(Object.keys(bad).length);
    expect(days(session, BO)).toHaveLength(3);
    expect(session.facts.of("People/Broken.md", TODAY)?.cadence.cadence).toBeNull();
    expect(session.facts.of("People/Future.md", TODAY)?.last).toBeNull();
  });

  it("in one spelling of last contact hides no day under another", async () => {
    const { session } = await sessionWith({
      [ADA]: "---\nlast-contact: 2026-12-01\ncontacted: 2026-11-02\nlast-seen: 2026-10-01\n---\n",
      [BO]: "---\nlast-contact: soon\ncontacted: 2026-11-02\n---\n",
    });
    expect(days(session, ADA)).toEqual([`2026-12-01 not ${ADA}`, `2026-11-02 counts ${ADA}`]);
    expect(days(session, BO)).toEqual([`2026-11-02 counts ${BO}`]);
    for (const path of [ADA, BO]) expect(session.facts.of(path, TODAY)?.last?.date).toBe("2026-11-02");
    expect(session.problems(TODAY)).toEqual([
      { path: ADA, line: null, property: "last-contact", message: '"last-contact: 2026-12-01" lies in the future, so it does not count. Write the day you were in touch.' },
      { path: BO, line: null, property: "last-contact", message: '"last-contact: soon" cannot be read. Write a day such as 2026-11-02.' },
    ]);
    expect(session.facts.of(ADA, day("2026-12-01"))).toMatchObject({ last: { date: "2026-12-01" }, lastBefore: null });
    expect(session.problems(day("2026-12-01"))).toEqual([expect.objectContaining({ path: BO })]);
  });

  it("is one entry of the history where two spellings of last contact say the same day", async () => {
    const { session } = await sessionWith({ [ADA]: "---\nlast-contact: 2027-12-01\ncontacted: 2027-12-01\n---\n" });
    expect(days(session, ADA)).toEqual([`2027-12-01 not ${ADA}`]);
    expect(session.problems(TODAY)).toHaveLength(2);
  });

  it("is one problem for each spelling of last contact that lies in the future", async () => {
    const { session } = await sessionWith({ [ADA]: "---\nlast-contact: 2027-12-01\ncontacted: 2026-12-02\n---\n" });
    expect(session.facts.of(ADA, TODAY)?.last).toBeNull();
    expect(session.problems(TODAY).map(({ property }) => property).sort()).toEqual(["contacted", "last-contact"]);
    expect(session.facts.of(ADA, day("2026-12-02"))?.last?.date).toBe("2026-12-02");
    expect(session.facts.of(ADA, day("2027-12-01"))?.last?.date).toBe("2027-12-01");
  });

  const unread: Readonly<Record<string, { readonly text: string; readonly line: number | null; readonly property?: string; readonly says: RegExp }>> = {
    "Daily/2026-11-04.md": { text: "Rain.\n\n- call with [[Bo Example]] [date:: 2026-02-30]\n", line: 3, says: /^"\[date:: 2026-02-30\]" cannot be read/ },
    "Daily/2026-11-05.md": { text: "- coffee with [[Bo Example]] [duration:: long]\n", line: 1, says: /^"\[duration:: long\]" cannot be read/ },
    "Meetings/Plan.md": { text: "---\ndate: 2026-02-30\nattendees: \"[[Bo Example]]\"\n---\n#person\n", line: null, property: "date", says: /^"date: 2026-02-30" cannot be read/ },
    "People/Di Example.md": { text: "## Log\n- 2026-13-01 — lunch\n- 2026-03-01 call\n", line: 2, says: /^"2026-13-01" cannot be read/ },
  };

  it("in an entry is a problem of its note, until it is mended", async () => {
    const { session, notes } = await sessionWith({ ...VAULT, ...Object.fromEntries(Object.entries(unread).map(([path, { text }]) => [path, text])) });
    const expected = Object.entries(unread).map(([path, { line, property = null, says }]) => ({ path, line, property, message: expect.stringMatching(says) as string }));
    expect(session.problems(TODAY)).toEqual(expected);
    expect(names(session)).toEqual(["Ada Lovelace", "Bo Example", "Di Example"]);
    expect(days(session, BO)).toEqual([
      "2026-11-20 counts Daily/2026-11-20.md", "2026-11-05 counts Daily/2026-11-05.md", "2026-11-04 not Daily/2026-11-04.md",
      "2026-11-02 counts Daily/2026-11-02.md", `2026-10-01 counts ${BO}`,
    ]);
    expect(days(session, "People/Di Example.md")).toEqual(["2026-03-01 counts People/Di Example.md"]);
    notes.write("Daily/2026-11-04.md", "- call with [[Bo Example]] [date:: 2026-03-02]\n");
    notes.delete("Meetings/Plan.md");
    await session.index.apply([{ kind: "written", path: "Daily/2026-11-04.md" }, { kind: "deleted", path: "Meetings/Plan.md" }]);
    expect(session.problems(TODAY)).toEqual(expected.filter(({ path }) => path === "Daily/2026-11-05.md" || path === "People/Di Example.md"));
    expect(days(session, BO)).toContain("2026-03-02 counts Daily/2026-11-04.md");
  });

  it("in an entry is a problem only while the entry names a person", async () => {
    const { session, notes } = await sessionWith({ ...VAULT, "Daily/2026-11-04.md": "- call with [[Cy Muster]] [date:: soon]\n" });
    expect(session.problems(TODAY)).toEqual([]);
    notes.write("People/Cy Muster.md", "");
    await session.index.apply([{ kind: "written", path: "People/Cy Muster.md" }]);
    expect(messages(session)).toEqual([expect.stringMatching(/^Daily\/2026-11-04\.md: "\[date:: soon\]"/)]);
    notes.rename("Daily/2026-11-04.md", "Daily/2026-11-06.md");
    await session.index.apply([{ kind: "renamed", from: "Daily/2026-11-04.md", path: "Daily/2026-11-06.md" }]);
    expect(messages(session)).toEqual([expect.stringMatching(/^Daily\/2026-11-06\.md: /)]);
    notes.delete("People/Cy Muster.md");
    await session.index.apply([{ kind: "deleted", path: "People/Cy Muster.md" }]);
    expect(session.problems(TODAY)).toEqual([]);
  });

  it("in an entry of a later day makes no arrangement", async () => {
    const { session } = await sessionWith({ ...VAULT, "Daily/2026-12-03.md": "- [ ] lunch with [[Ada Lovelace]] 📅 2026-02-30\n" });
    expect(session.facts.of(ADA, TODAY)?.arrangement).toBeNull();
    expect(session.problems(TODAY)).toHaveLength(1);
  });

  it("told more often than a call takes arguments is told each time", async () => {
    const { session } = await sessionWith({ ...VAULT, "Daily/2026-11-21.md": `- [[Bo Example]]\n${"  [date:: x]\n".repeat(130_000)}` });
    expect(session.problems(TODAY)).toHaveLength(130_000);
  });

  it.each([
    { says: "a rule that never falls when counted from the day they met", note: "cadence: FREQ=YEARLY;INTERVAL=2;BYMONTH=2;BYMONTHDAY=29\nmet: 2021-03-01", problems: 1 },
    { says: "such a rule that would end later", note: "cadence: FREQ=YEARLY;INTERVAL=2;BYMONTH=2;BYMONTHDAY=29;UNTIL=20300101\nmet: 2021-03-01", problems: 1 },
    { says: "not a rule that ended before they met", note: "cadence: FREQ=YEARLY;UNTIL=20200101\nmet: 2021-03-01", problems: 0 },
    { says: "not a rule that has come to its end", note: "cadence: DTSTART:20200101;FREQ=YEARLY;COUNT=2\nlast-contact: 2026-10-30", problems: 0 },
  ])("is $says", async ({ note, problems }) => {
    const { session } = await sessionWith({ "People/Cy Muster.md": `---\n${note}\n---\n` });
    expect(session.problems(TODAY).map(({ property, message }) => ({ property, message }))).toEqual(
      Array.from({ length: problems }, () => ({ property: "cadence", message: expect.stringMatching(/this rule never falls on a day/) as string })),
    );
    expect(session.board(TODAY).everyone).toMatchObject([{ standing: "untracked" }]);
  });

  it("reads a note of more entries than a call takes arguments", async () => {
    const { session } = await sessionWith({ ...VAULT, "Daily/2026-11-21.md": "- [[Bo Example]]\n".repeat(120_000) });
    expect(session.facts.historyOf(BO, TODAY).length).toBeGreaterThan(120_000);
    expect(session.board(TODAY).everyone).toHaveLength(2);
  });

  it("names a note that cannot be read, and takes it up again once it can", async () => {
    const { session, notes } = await sessionWith({ ...VAULT, "Daily/2026-11-21.md": "- Lunch with [[Ada Lovelace]].\n" });
    notes.fail("Daily/2026-11-20.md", new NoteError("unreadable", "Daily/2026-11-20.md", "You have no right to read this note."));
    notes.fail(BO, new NoteError("not-text", BO, "This file is not text in UTF-8."));
    await session.index.apply([{ kind: "written", path: "Daily/2026-11-20.md" }, { kind: "written", path: BO }]);
    expect(messages(session)).toEqual([
      "Daily/2026-11-20.md: You have no right to read this note.",
      `${BO}: This file is not text in UTF-8.`,
    ]);
    expect(session.facts.of(ADA, TODAY)?.last?.date).toBe("2026-11-21");
    expect(session.facts.of(BO, TODAY)?.last?.date).toBe("2026-11-02");
  });

  it("forgets a note that is gone when it is asked for", async () => {
    const { session, notes } = await sessionWith(VAULT);
    notes.delete(ADA);
    await session.index.apply([{ kind: "written", path: ADA }]);
    expect(names(session)).toEqual(["Bo Example"]);
    expect(session.problems(TODAY)).toEqual([]);
  });
});

it("leaves a note that moved what it says, where another one took its old path before anybody heard of it", async () => {
  const notes = new MemoryNotes({ "People/Ada.md": "## Log\n- 2026-11-02 lunch\n" });
  notes.rename("People/Ada.md", "People/Bo.md");
  notes.write("People/Ada.md", "## Log\n- 2026-11-20 coffee in town\n");
  const { index } = sessionOver(notes);
  await index.build();
  await index.apply([{ kind: "renamed", from: "People/Ada.md", path: "People/Bo.md" }]);
  await index.apply([{ kind: "written", path: "People/Ada.md" }]);
  expect(index.interactionsOf("People/Bo.md").map(({ date }) => date)).toEqual(["2026-11-02"]);
});
