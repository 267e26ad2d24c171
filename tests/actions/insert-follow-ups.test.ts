import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type FollowUpLinks, followUpLines, insertFollowUps, type InsertPorts } from "../../src/actions/insert-follow-ups";
import { readDailyNote } from "../../src/core/interactions/reading";
import { compileVocabulary } from "../../src/core/interactions/vocabulary";
import { ENGLISH } from "../../src/core/interactions/words-english";
import { GERMAN } from "../../src/core/interactions/words-german";
import { titleOf } from "../../src/core/people/note-path";
import { DEFAULT_SETTINGS } from "../../src/core/settings";
import { applyEdits } from "../../src/core/text/text-edit";
import { queueEdits } from "../../src/vault/edit-queue";
import { NoteError } from "../../src/vault/notes";
import { momentDates } from "../support/dates";
import { day } from "../support/day";
import { MemoryNotes } from "../support/memory-notes";

const ADA = "People/Ada Lovelace.md";
const CHARLES = "People/Charles Babbage.md";
const DAILY = "Daily/2026-11-23.md";
const NOW = { today: day("2026-11-23"), time: "09:05" };
const ADA_LINE = "- [ ] Follow up with [[Ada Lovelace]] #follow-up";
const CHARLES_LINE = "- [ ] Follow up with [[Charles Babbage]] #follow-up";

const ENGLISH_WORDS = compileVocabulary([ENGLISH], DEFAULT_SETTINGS);
const LINKS: FollowUpLinks = {
  vocabulary: ENGLISH_WORDS,
  linkTo: (person) => `[[${titleOf(person)}]]`,
  personNamed: (target) => [ADA, CHARLES].find((path) => titleOf(path).toLowerCase() === titleOf(target).toLowerCase()) ?? null,
};

const lines = (text: string, people: readonly string[] = [ADA, CHARLES], changes: Partial<FollowUpLinks> = {}) =>
  followUpLines(people, text, DAILY, { ...LINKS, ...changes });

const entriesOf = (text: string, vocabulary = ENGLISH_WORDS) =>
  readDailyNote(text, { date: NOW.today, vocabulary, isPerson: (target) => LINKS.personNamed(target, DAILY) !== null }).entries;

describe("the lines of today's follow-ups", () => {
  it("are one open task for each person, in their order, each once", () => {
    expect(lines("", [CHARLES, ADA, CHARLES])).toEqual({ lines: [CHARLES_LINE, ADA_LINE], refused: [] });
  });

  it.each([
    { says: "an open line for that person", text: `# Monday\n\n${ADA_LINE}\n` },
    { says: "one that is half done, in other words, among others' items", text: "* [/] ask [[Ada Lovelace|Ada]] #Follow-Up\n" },
    { says: "one below another item, in a Windows note", text: `- Today\r\n\t${ADA_LINE}\r\n` },
    { says: "one as a Markdown link", text: "1. [ ] [Ada](Ada%20Lovelace.md) #follow-up" },
  ])("leave out whoever has $says", ({ text }) => {
    expect(lines(text).lines).toEqual([CHARLES_LINE]);
  });

  it.each([
    { says: "ticked", text: ADA_LINE.replace("[ ]", "[x]") },
    { says: "cancelled", text: ADA_LINE.replace("[ ]", "[-]") },
    { says: "no task", text: "- Follow up with [[Ada Lovelace]] #follow-up" },
    { says: "no follow-up", text: "- [ ] Send [[Ada Lovelace]] the paper #paper" },
    { says: "in a code block", text: `\`\`\`\n${ADA_LINE}\n\`\`\`` },
    { says: "only a comment", text: `%% ${ADA_LINE} %%` },
    { says: "for somebody else", text: "- [ ] Follow up with [[Grace Example]] #follow-up" },
  ])("do not leave out whose line is $says", ({ text }) => {
    expect(lines(text).lines).toEqual([ADA_LINE, CHARLES_LINE]);
  });

  it("say of whom no link can name", () => {
    const linkTo = (person: string) => (person === ADA ? "[[Ada#1]]" : `[[${titleOf(person)}]]`);
    expect(lines("", [ADA, CHARLES], { linkTo })).toEqual({
      lines: [CHARLES_LINE],
      refused: [{ path: ADA, why: "No link can name Ada Lovelace alone. Rename that note, then try again." }],
    });
    expect(lines("", [ADA], { linkTo: () => "[[Ada Lovelace]] and [[Charles Babbage]]" }).lines).toEqual([]);
    expect(lines("", [ADA], { linkTo: () => "Ada" }).lines).toEqual([]);
  });

  it.each([
    { says: "in English", vocabulary: ENGLISH_WORDS, channel: "follow-up" },
    { says: "in another language alone", vocabulary: compileVocabulary([GERMAN], DEFAULT_SETTINGS), channel: null },
    { says: "without any words", vocabulary: compileVocabulary([], DEFAULT_SETTINGS), channel: null },
  ])("do not count while they are open, and count as contact once they are ticked, $says", ({ vocabulary, channel }) => {
    for (const above of ["", "## Follow-ups\n", "## Notes\n", "- "]) {
      const [line = ""] = lines("", [ADA], { vocabulary }).lines;
      const indented = above === "- " ? `- Today\n  ${line}` : above + line;
      expect(entriesOf(indented, vocabulary)).toMatchObject([{ counted: false, participants: ["Ada Lovelace"] }]);
      expect(entriesOf(indented.replace("[ ]", "[x]"), vocabulary))
        .toMatchObject([{ counted: true, kind: "contact", channel, participants: ["Ada Lovelace"], date: "2026-11-23" }]);
    }
  });
});

async function insert(notes: MemoryNotes, people: readonly string[] = [ADA, CHARLES], changes: Partial<InsertPorts> = {}, template: string | null = null) {
  const before = notes.has(DAILY) ? notes.textOf(DAILY) : null;
  const dailyNotes: InsertPorts["dailyNotes"] = {
    pathOf: (date) => `Daily/${date}.md`, whyUnread: () => null, template: () => Promise.resolve(template), format: "YYYY-MM-DD", dates: momentDates,
  };
  const result = await insertFollowUps(people, { ...LINKS, notes: queueEdits(notes), dailyNotes, ...changes }, NOW);
  const after = notes.has(DAILY) ? notes.textOf(DAILY) : null;
  const edits = result.kind === "done" ? result.changes.flatMap((change) => (change.kind === "edited" ? change.edits : [])) : [];
  if (before !== null) expect(after).toBe(applyEdits(before, edits));
  return { result, after };
}

describe("inserting today's follow-ups into the daily note", () => {
  it.each([
    {
      says: "makes the heading at the end", before: "# Monday\n\ntext\n",
      after: `# Monday\n\ntext\n\n## Follow-ups\n${ADA_LINE}\n${CHARLES_LINE}\n`,
    },
    {
      says: "goes behind what stands under the heading", before: "### Follow ups 📌\n- [x] one\n\n## Log\n- walked\n",
      after: `### Follow ups 📌\n- [x] one\n${ADA_LINE}\n${CHARLES_LINE}\n\n## Log\n- walked\n`,
    },
    {
      says: "keeps the note's line ending and its byte order mark", before: "\uFEFF---\r\na: 1 \r\n---\r\n## Follow-ups\r\n",
      after: `\uFEFF---\r\na: 1 \r\n---\r\n## Follow-ups\r\n${ADA_LINE}\r\n${CHARLES_LINE}\r\n`,
    },
    { says: "adds only who is missing", before: `## Follow-ups\n${ADA_LINE}`, after: `## Follow-ups\n${ADA_LINE}\n${CHARLES_LINE}` },
  ])("$says", async ({ before, after }) => {
    const notes = new MemoryNotes({ [DAILY]: before });
    const { result } = await insert(notes);
    expect(result).toMatchObject({ kind: "done", changes: [{ kind: "edited", path: DAILY }], refused: [] });
    expect(notes.textOf(DAILY)).toBe(after);
  });

  it("changes nothing where all of them stand there", async () => {
    const { result } = await insert(new MemoryNotes({ [DAILY]: `${ADA_LINE}\n${CHARLES_LINE}\n` }));
    expect(result).toEqual({ kind: "done", changes: [], refused: [] });
  });

  it("makes the daily note from its template", async () => {
    const notes = new MemoryNotes();
    const { result, after } = await insert(notes, [ADA], {}, "# {{title}}, {{date:dddd}} {{time}}\n\n## Follow-ups\n\n## Log\n");
    expect(after).toBe(`# 2026-11-23, Monday 09:05\n\n## Follow-ups\n${ADA_LINE}\n\n## Log\n`);
    expect(result).toEqual({ kind: "done", changes: [{ kind: "created", path: DAILY, text: after }], refused: [] });
  });

  it("finds the daily note in other letter case", async () => {
    const notes = new MemoryNotes({ "daily/2026-11-23.md": "" });
    expect((await insert(notes, [ADA])).result).toMatchObject({ changes: [{ kind: "edited", path: "daily/2026-11-23.md" }] });
    expect(notes.textOf("daily/2026-11-23.md")).toBe(`## Follow-ups\n${ADA_LINE}\n`);
  });

  it("goes into the note that was made in the meantime", async () => {
    const notes = new MemoryNotes();
    const dailyNotes: InsertPorts["dailyNotes"] = {
      pathOf: () => DAILY, whyUnread: () => null, format: "YYYY-MM-DD", dates: momentDates,
      template: () => {
        notes.write(DAILY, "# Another device\n");
        return Promise.resolve(null);
      },
    };
    expect((await insert(notes, [ADA], { dailyNotes })).result).toMatchObject({ changes: [{ kind: "edited" }] });
    expect(notes.textOf(DAILY)).toBe(`# Another device\n\n## Follow-ups\n${ADA_LINE}\n`);
  });

  it.each([
    { says: "there is nobody to follow up with", people: [], changes: {}, refused: [] },
    { says: "no link can name anybody", people: [ADA], changes: { linkTo: () => "Ada" }, refused: [{ path: ADA }] },
  ])("makes no note where $says", async ({ people, changes, refused }) => {
    const { result, after } = await insert(new MemoryNotes(), people, changes, "# {{title}}\n");
    expect(result).toMatchObject({ kind: "done", changes: [], refused });
    expect(after).toBeNull();
  });

  it.each<{ says: string; note: string | null; changes: Partial<InsertPorts>; template?: string; why: string }>([
    { says: "its template uses Templater", note: null, changes: {}, template: "<% tp.date.now() %>", why: "Templater" },
    {
      says: "they would count already", note: "", why: "read back as open tasks",
      changes: { linkTo: (person) => `[[${titleOf(person)}]] [contact:: yes]` },
    },
  ])("writes nothing where $says", async ({ note, changes, template, why }) => {
    const notes = new MemoryNotes(note === null ? {} : { [DAILY]: note });
    const { result, after } = await insert(notes, [ADA], changes, template ?? null);
    expect(result.kind === "refused" ? result.why : "done").toContain(why);
    expect(after).toBe(note);
  });

  it("writes nothing where the day's note would not be read, or cannot be", async () => {
    const dailyNotes: InsertPorts["dailyNotes"] = {
      pathOf: () => DAILY, whyUnread: () => "Daily notes are not read.", template: () => Promise.resolve(null), format: "YYYY-MM-DD", dates: momentDates,
    };
    expect((await insert(new MemoryNotes(), [ADA], { dailyNotes })).result).toEqual({ kind: "refused", why: "Daily notes are not read." });
    const notes = new MemoryNotes({ [DAILY]: "" });
    notes.fail(DAILY, new NoteError("unreadable", DAILY, "That note cannot be read."));
    expect((await insert(notes)).result).toEqual({ kind: "refused", why: "That note cannot be read." });
  });

  it("passes on what is no refusal of the host but a fault", async () => {
    const linkTo = () => {
      throw new TypeError("A fault.");
    };
    await expect(insert(new MemoryNotes({ [DAILY]: "" }), [ADA], { linkTo })).rejects.toThrow(TypeError);
  });

  it("done twice is done once, and what the note said it says still, or nothing is written", async () => {
    const piece = fc.constantFrom(
      "# Monday", "## Follow-ups", "## Interactions", "- call with [[Ada Lovelace]]", ADA_LINE, CHARLES_LINE.replace("[ ]", "[x]"), "  - a detail",
      "", "text", "```", "%%", "> quote", "<!-- a", "| a |", "- [ ] [[Charles Babbage]] #follow-up", "met [[Charles Babbage]].", "\t- deep", "1. one", "---",
    );
    let done = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 10 }), fc.constantFrom("\n", "\r\n"), async (pieces, eol) => {
        const text = pieces.join(eol);
        const notes = new MemoryNotes({ [DAILY]: text });
        const { result } = await insert(notes);
        const once = notes.textOf(DAILY);
        if (result.kind === "refused") {
          expect(once).toBe(text);
          return;
        }
        done += 1;
        const said = (of: string) => entriesOf(of).map(({ date, counted, participants, summary }) => ({ date, counted, participants, summary }));
        expect(said(once)).toEqual(expect.arrayContaining(said(text)));
        expect(said(once).filter(({ counted }) => counted)).toEqual(said(text).filter(({ counted }) => counted));
        expect((await insert(notes)).result).toEqual({ kind: "done", changes: [], refused: [] });
      }),
      { numRuns: 200 },
    );
    expect(done).toBeGreaterThan(150);
  });
});
