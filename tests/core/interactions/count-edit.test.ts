import { describe, expect, it } from "vitest";
import { countEdit, type EntryAsRead } from "../../../src/core/interactions/count-edit";
import type { Entry } from "../../../src/core/interactions/entry";
import { readDailyNote, readPersonLog } from "../../../src/core/interactions/reading";
import { day } from "../../support/day";
import { isPerson, NOTE_DAY, vocabulary } from "./read";

const OPTIONS = { vocabulary: vocabulary(), isPerson };
const dailyNote = (text: string) => ({ ...OPTIONS, text, date: NOTE_DAY });
const daily = (text: string): readonly Entry[] => readDailyNote(text, dailyNote(text)).entries;
const log = (text: string): readonly Entry[] => readPersonLog(text, OPTIONS).entries;

function at(entries: readonly Entry[], index: number): Entry {
  const entry = entries[index];
  if (entry === undefined) throw new Error(`The note has no entry ${index}.`);
  return entry;
}

/** The daily note with its first entry, or the one at `index`, marked; a refusal as its sentence. */
function marked(text: string, counts: boolean, index = 0): string {
  const edit = countEdit(dailyNote(text), at(daily(text), index), counts);
  return "refused" in edit ? edit.refused : edit.text;
}

describe("counting an entry", () => {
  it.each([
    { says: "names the contact where no channel is said", note: "- [[Ada]]: the engine", now: "- [[Ada]]: the engine [channel:: contact]" },
    { says: "keeps trailing blanks and what follows", note: "- [[Ada]]  \n- [[Bo]]", now: "- [[Ada]] [channel:: contact]  \n- [[Bo]]" },
    { says: "keeps CRLF", note: "- [[Ada]]\r\n  - more\r\n", now: "- [[Ada]] [channel:: contact]\r\n  - more\r\n" },
    { says: "says yes where the channel is known", note: "## Plan\n- call with [[Ada]]", now: "## Plan\n- call with [[Ada]] [contact:: yes]" },
    { says: "says yes for an event", note: "- party with [[Ada]]", now: "- party with [[Ada]] [contact:: yes]" },
    { says: "says yes for an intention", note: "- will call [[Ada]]", now: "- will call [[Ada]] [contact:: yes]" },
    { says: "says yes for a miss", note: "- call with [[Ada]]: no answer", now: "- call with [[Ada]]: no answer [contact:: yes]" },
    { says: "says yes for an open task without a channel", note: "- [ ] [[Ada]]", now: "- [ ] [[Ada]] [contact:: yes]" },
    {
      says: "leaves the dates of a task at its end",
      note: "- [ ] call [[Ada]] 🔁 every week 📅 2026-11-20 ^a1",
      now: "- [ ] call [[Ada]] [contact:: yes] 🔁 every week 📅 2026-11-20 ^a1",
    },
    {
      says: "leaves the fields of a task at its end",
      note: "- [ ] call [[Ada]] [priority:: high] [due:: 2026-11-20]",
      now: "- [ ] call [[Ada]] [contact:: yes] [priority:: high] [due:: 2026-11-20]",
    },
    { says: "leaves a block id at its end", note: "- [[Ada]] ^a1\n", now: "- [[Ada]] [channel:: contact] ^a1\n" },
    { says: "stands in its sentence", note: "Sunny. Thought of [[Ada]]. Then work.", now: "Sunny. Thought of [[Ada]] [channel:: contact]. Then work." },
    { says: "stands in the sentence of a later line", note: "Sunny.\r\n  I see [[Ada]]!\r\nWork.", now: "Sunny.\r\n  I see [[Ada]] [channel:: contact]!\r\nWork." },
    { says: "stands before a mark apart", note: "Thought of [[Ada]] !", now: "Thought of [[Ada]] [channel:: contact] !" },
    { says: "stands before the closing marks of a heading", note: "## [[Ada]] ##\nfine", now: "## [[Ada]] [channel:: contact] ##\nfine" },
    { says: "stands on the first of two lines", note: "- [[Ada]]\n  and more", now: "- [[Ada]] [channel:: contact]\n  and more" },
    { says: "leaves a hard line break", note: "- [[Ada]] \\\n  and more", now: "- [[Ada]] [channel:: contact] \\\n  and more" },
    { says: "stands behind code that runs over the line", note: "- [[Ada]] `a\n  b` c", now: "- [[Ada]] `a\n  b` c [channel:: contact]" },
    { says: "stands behind a backslash that ends the note", note: "- [[Ada]] `a\n  b`\\", now: "- [[Ada]] `a\n  b`\\ [channel:: contact]" },
    { says: "stands at the end of a task that begins with a sign", note: "- [ ] 🔁 every week call [[Ada]]", now: "- [ ] 🔁 every week call [[Ada]] [contact:: yes]" },
    { says: "stands where words are, below an empty first line", note: "- [ ] \n  [[Ada]]", now: "- [ ] \n  [[Ada]] [contact:: yes]" },
    { says: "takes a no out where that is enough", note: "- call with [[Ada]] [contact:: no]: fine", now: "- call with [[Ada]]: fine" },
    { says: "takes a no out of the start of a line", note: "- [contact:: no] call with [[Ada]]", now: "- call with [[Ada]]" },
    { says: "turns a no into a yes where the words do not count", note: "- will call [[Ada]] (contact:: no)", now: "- will call [[Ada]] (contact:: yes)" },
    { says: "changes nothing that counts already", note: "- call with [[Ada]]", now: "- call with [[Ada]]" },
  ])("$says", ({ note, now }) => {
    expect(marked(note, true)).toBe(now);
    expect(at(daily(now), 0).counted).toBe(true);
  });

  it("says yes where bare contacts are switched off", () => {
    const note = { ...dailyNote("- [[Ada]]"), vocabulary: vocabulary({ uncountedKinds: ["contact"] }) };
    expect(countEdit(note, at(daily(note.text), 0), true)).toMatchObject({ text: "- [[Ada]] [contact:: yes]" });
  });
});

describe("discounting an entry", () => {
  it.each([
    { says: "writes a no at its end", note: "- coffee with [[Ada]]: the engine\n", now: "- coffee with [[Ada]]: the engine [contact:: no]\n" },
    { says: "leaves a ticked task its date", note: "- [x] call [[Ada]] ✅ 2026-11-22", now: "- [x] call [[Ada]] [contact:: no] ✅ 2026-11-22" },
    { says: "stands in its sentence", note: "Had tea with [[Ada]]. Fine.", now: "Had tea with [[Ada]] [contact:: no]. Fine." },
    { says: "takes out the contact that counting wrote", note: "- [[Ada]] [channel:: contact] ^a1", now: "- [[Ada]] ^a1" },
    { says: "keeps a contact that says no more than the heading", note: "## People\n- [[Ada]] (via:: contact)", now: "## People\n- [[Ada]] (via:: contact) [contact:: no]" },
    { says: "keeps a contact that sets words aside", note: "- tea with [[Ada]] [channel:: contact]", now: "- tea with [[Ada]] [channel:: contact] [contact:: no]" },
    { says: "takes a yes out where that is enough", note: "- [ ] call [[Ada]] [contact:: yes] 📅 2026-11-20", now: "- [ ] call [[Ada]] 📅 2026-11-20" },
    { says: "turns a yes into a no where the words count", note: "- call with [[Ada]] [contact::true]", now: "- call with [[Ada]] [contact:: no]" },
    { says: "leaves details what they are", note: "- [[Ada]]\n  - call, fine\n  - call with [[Bo]]", now: "- [[Ada]] [contact:: no]\n  - call, fine\n  - call with [[Bo]]" },
    { says: "changes nothing that does not count", note: "- will call [[Ada]]", now: "- will call [[Ada]]" },
  ])("$says", ({ note, now }) => {
    expect(marked(note, false)).toBe(now);
    expect(at(daily(now), 0).counted).toBe(false);
  });
});

describe("an entry is found again", () => {
  const CALLS = "- call with [[Ada]]\n- tea with [[Bo]]\n- call with [[Ada]]\n";
  const asked = (changes: Partial<EntryAsRead> = {}): EntryAsRead => ({
    line: 3, date: NOTE_DAY, time: null, summary: "call with [[Ada]]", ...changes,
  });

  it("by its words, wherever it stands by now", () => {
    expect(countEdit(dailyNote(CALLS), asked({ line: 40, summary: "tea with [[Bo]]\nan older detail" }), false)).toMatchObject({
      edits: [{ at: 37, removed: "", inserted: " [contact:: no]" }],
    });
  });

  it("by its line among equal ones", () => {
    const third = "- call with [[Ada]]\n- tea with [[Bo]]\n- call with [[Ada]] [contact:: no]\n";
    expect(countEdit(dailyNote(CALLS), asked(), false)).toMatchObject({ text: third });
    expect(countEdit(dailyNote(CALLS), asked({ line: 5 }), false)).toMatchObject({ text: third });
    expect(countEdit(dailyNote(CALLS), asked({ line: 1 }), false)).toMatchObject({ text: `- call with [[Ada]] [contact:: no]${CALLS.slice(19)}` });
  });

  it("as the second sentence of its line", () => {
    expect(marked("Called [[Ada]]. Met [[Bo]]. Called [[Cy]].", false, 1)).toBe("Called [[Ada]]. Met [[Bo]] [contact:: no]. Called [[Cy]].");
  });

  it.each([
    { says: "its words", changes: { summary: "call with [[Ada]]: fine" } },
    { says: "its day", changes: { date: day("2026-11-22") } },
    { says: "its time", changes: { time: "14:30" } },
  ])("not by another, where $says changed", ({ changes }) => {
    expect(countEdit(dailyNote(CALLS), asked(changes), false)).toEqual({
      refused: "This line is not in its note any more as it was read. Open the note and look at it, then try again.",
    });
  });
});

it("of entries with the same first line, the one whose details are the same is meant", () => {
  const read = daily("- [[Ada]]\n  - call: x\n- [[Ada]]\n  - email: y\n");
  const later = "New\n\n- [[Ada]]\n  - call: x\n- [[Ada]]\n  - email: y\n";
  expect(countEdit(dailyNote(later), at(read, 1), false)).toMatchObject({ text: "New\n\n- [[Ada]]\n  - call: x\n- [[Ada]] [contact:: no]\n  - email: y\n" });
});

describe("an entry is left alone", () => {
  it("where nobody took part", () => {
    expect(marked("- thought about [[Ada]]", true)).toBe(
      "Nobody in this line took part, they are only talked about. Write the name before what it was about, then it counts.",
    );
  });

  it("where its day cannot be read, which a field would not change", () => {
    expect(marked("- 2026-02-30 call with [[Ada]]", true)).toBe("Its day cannot be read, so it cannot count. Correct the day in the note first.");
  });

  it("where no field can change its verdict alone", () => {
    // Without a yes, and with a no, it is a detail of the entry above and none of its own.
    expect(marked("- call with [[Ada]]\n  - [[Bo]] [contact:: yes]", false, 1)).toBe(
      "This line cannot be marked safely. Write [contact:: no] at its end by hand.",
    );
  });
});

describe("in a person's own log", () => {
  it.each([
    { says: "a list item is discounted", note: "## Log\n- 2026-03-01 — lunch\n", counts: false, now: "## Log\n- 2026-03-01 — lunch [contact:: no]\n" },
    {
      says: "a sub-heading is discounted",
      note: "## Log\r\n### 2026-03-01 | coffee | Discussed Q3\r\nfine\r\n",
      counts: false,
      now: "## Log\r\n### 2026-03-01 | coffee | Discussed Q3 [contact:: no]\r\nfine\r\n",
    },
    { says: "a date alone is discounted", note: "## Log\n- 2026-03-01\n  - we had lunch\n", counts: false, now: "## Log\n- 2026-03-01 [contact:: no]\n  - we had lunch\n" },
    { says: "a miss is counted", note: "## Log\n- 2026-03-01 call: no answer\n", counts: true, now: "## Log\n- 2026-03-01 call: no answer [contact:: yes]\n" },
  ])("$says", ({ note, counts, now }) => {
    expect(countEdit({ ...OPTIONS, text: note, date: null }, at(log(note), 0), counts)).toMatchObject({ text: now });
    expect(at(log(now), 0).counted).toBe(counts);
  });
});
