import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ActionResult } from "../../src/actions/change";
import { pause, type PersonPorts, resume, setCadence, setCircle, snooze, unsnooze } from "../../src/actions/person-properties";
import { parseCivilDate } from "../../src/core/civil-date";
import { decodePerson } from "../../src/core/people/person";
import { DEFAULT_PROPERTY_NAMES, type PropertyNames } from "../../src/core/people/property-names";
import { applyEdits } from "../../src/core/text/text-edit";
import { queueEdits } from "../../src/vault/edit-queue";
import { NoteError } from "../../src/vault/notes";
import { day } from "../support/day";
import { MemoryNotes } from "../support/memory-notes";
import { parseYaml } from "../support/parse-yaml";

const ADA = "People/Ada Lovelace.md";
const TODAY = day("2026-11-23");
const DECEMBER = day("2026-12-01");

type Action = (person: string, ports: PersonPorts) => Promise<ActionResult>;

const ACTIONS = {
  snooze: (person, ports) => snooze(person, DECEMBER, ports),
  unsnooze,
  weekly: (person, ports) => setCadence(person, "weekly", ports),
  fortnight: (person, ports) => setCadence(person, " 14 ", ports),
  "no cadence": (person, ports) => setCadence(person, " ", ports),
  close: (person, ports) => setCircle(person, "close", ports),
  "no circle": (person, ports) => setCircle(person, "", ports),
  pause,
  resume: (person, ports) => resume(person, TODAY, ports),
} satisfies Readonly<Record<string, Action>>;

type ActionName = keyof typeof ACTIONS;

interface World {
  readonly circles?: readonly string[];
  readonly names?: PropertyNames;
}

/** What an action makes of a note; the edits that it reports must be the ones that were made. */
async function act(action: Action, text: string, { circles = ["inner", "Close"], names = DEFAULT_PROPERTY_NAMES }: World = {}) {
  const notes = new MemoryNotes({ [ADA]: text });
  const ports: PersonPorts = { notes: queueEdits(notes), circles, names, readOwnDate, parseYaml };
  const result = await action(ADA, ports);
  const after = notes.textOf(ADA);
  if (result.kind === "done") {
    const edits = result.changes.flatMap((change) => (change.kind === "edited" && change.path === ADA ? change.edits : []));
    expect(applyEdits(text, edits)).toBe(after);
    expect(result.changes).toHaveLength(after === text ? 0 : 1);
    expect(result.refused).toEqual([]);
  } else {
    expect(after).toBe(text);
  }
  return { result, after };
}

/** The daily notes of this vault are named 01.12.2026. */
function readOwnDate(text: string) {
  const [date, month, year] = text.split(".");
  return parseCivilDate(`${year ?? ""}-${month ?? ""}-${date ?? ""}`);
}

const inBlock = (yaml: string) => `---\n${yaml}\n---\nBody\n`;

interface Row extends World {
  readonly says: string;
  readonly does: ActionName;
  readonly yaml: string;
}

describe("an action on a person's properties", () => {
  it.each<Row & { readonly now: string }>([
    { says: "snoozing adds the day", does: "snooze", yaml: "met: 2020-01-01", now: "met: 2020-01-01\nsnooze-until: 2026-12-01" },
    { says: "snoozing again moves the day", does: "snooze", yaml: "snooze-until: 2026-11-30 # away", now: "snooze-until: 2026-12-01 # away" },
    { says: "snoozing keeps the quotes", does: "snooze", yaml: "snooze-until: '2026-11-30'", now: "snooze-until: '2026-12-01'" },
    { says: "snoozing keeps the spelling that the note has", does: "snooze", yaml: "Snoozed Until: 2026-11-30", now: "Snoozed Until: 2026-12-01" },
    { says: "snoozing fills an empty property", does: "snooze", yaml: "snoozed-until:\nmet:", now: "snoozed-until: 2026-12-01\nmet:" },
    { says: "snoozing keeps a link a link", does: "snooze", yaml: 'snooze-until: "[[2026-11-30]]"', now: 'snooze-until: "[[2026-12-01]]"' },
    { says: "snoozing keeps a link without quotes", does: "snooze", yaml: "snooze-until: [[2026-11-30]] # x", now: "snooze-until: [[2026-12-01]] # x" },
    { says: "snoozing replaces a day in the daily notes' own format", does: "snooze", yaml: "snooze-until: 30.11.2026", now: "snooze-until: 2026-12-01" },
    { says: "snoozing replaces what nobody can read under its own name", does: "snooze", yaml: "snooze-until: soon", now: "snooze-until: 2026-12-01" },
    { says: "snoozing leaves alone what nobody can read under another tool's name", does: "snooze", yaml: "snoozed-until: soon", now: "snoozed-until: soon\nsnooze-until: 2026-12-01" },
    {
      says: "snoozing leaves another tool's property alone where its own stands empty", does: "snooze",
      yaml: "snoozed-until: soon\nsnooze-until:", now: "snoozed-until: soon\nsnooze-until: 2026-12-01",
    },
    {
      says: "snoozing of two spellings takes the one that is read", does: "snooze",
      yaml: "snoozed-until: 2026-12-05\nsnooze-until: 2026-11-30", now: "snoozed-until: 2026-12-05\nsnooze-until: 2026-12-01",
    },
    {
      says: "snoozing writes under the configured name", does: "snooze", yaml: "a: 1", now: "a: 1\nRuht bis: 2026-12-01",
      names: { ...DEFAULT_PROPERTY_NAMES, snooze: "Ruht bis" },
    },
    { says: "a snooze ends by taking out its line", does: "unsnooze", yaml: "a: 1\nsnooze-until: 2026-12-01\nb: 2", now: "a: 1\nb: 2" },
    { says: "a snooze ends under every spelling", does: "unsnooze", yaml: "snooze-until: soon\na: 1\nsnoozed-until: 2026-12-01", now: "a: 1" },
    { says: "a snooze as a link without quotes ends too", does: "unsnooze", yaml: "snooze-until: [[2026-12-01]]\na: 1", now: "a: 1" },
    { says: "a snooze ends and another tool's word stays", does: "unsnooze", yaml: "snoozed-until: soon\nsnooze-until: 2026-12-01", now: "snoozed-until: soon" },

    { says: "a cadence is written as typed", does: "weekly", yaml: "a: 1", now: "a: 1\ncadence: weekly" },
    { says: "a cadence of days is a number", does: "fortnight", yaml: "cadence: weekly", now: "cadence: 14" },
    { says: "a cadence of days within quotes stays there", does: "fortnight", yaml: 'cadence: "weekly"', now: 'cadence: "14"' },
    { says: "a cadence keeps the spelling that the note has", does: "weekly", yaml: "contact-frequency: monthly", now: "contact-frequency: weekly" },
    { says: "a cadence replaces one that nobody can read", does: "weekly", yaml: "cadence: now and then", now: "cadence: weekly" },
    { says: "a cadence leaves another tool's words alone", does: "weekly", yaml: "frequency: 440 Hz", now: "frequency: 440 Hz\ncadence: weekly" },
    { says: "no cadence takes the property out", does: "no cadence", yaml: "cadence: weekly\na: 1", now: "a: 1" },
    { says: "no cadence takes out one that nobody can read", does: "no cadence", yaml: "cadence: now and then\na: 1", now: "a: 1" },

    { says: "a circle is spelled as in settings", does: "close", yaml: "circle: inner", now: "circle: Close" },
    { says: "a circle as a link stays one", does: "close", yaml: 'tier: "[[inner]]"', now: 'tier: "[[Close]]"' },
    { says: "a circle as a link without quotes stays one", does: "close", yaml: "circle: [[inner]]", now: "circle: [[Close]]" },
    { says: "a circle leaves another tool's list alone", does: "close", yaml: "group: [a, b]", now: "group: [a, b]\ncircle: Close" },
    { says: "any circle will do where settings have none", does: "close", yaml: "a: 1", now: "a: 1\ncircle: close", circles: [] },
    { says: "no circle takes the property out", does: "no circle", yaml: "Circle: inner\na: 1", now: "a: 1" },

    { says: "a pause is a yes", does: "pause", yaml: "a: 1", now: "a: 1\npaused: true" },
    { says: "a pause replaces a no", does: "pause", yaml: "paused: false", now: "paused: true" },
    { says: "a pause replaces a day", does: "pause", yaml: "paused: 2027-01-01 # perhaps", now: "paused: true # perhaps" },
    { says: "a pause keeps the spelling that the note has", does: "pause", yaml: "archived: no", now: "archived: true" },
    { says: "a pause leaves another tool's words alone", does: "pause", yaml: "archived: 2 boxes", now: "archived: 2 boxes\npaused: true" },
    { says: "resuming takes out the pause and says when", does: "resume", yaml: "paused: true\na: 1", now: "a: 1\nresumed-on: 2026-11-23" },
    { says: "resuming where nothing else stands leaves the day alone", does: "resume", yaml: "paused: true", now: "resumed-on: 2026-11-23" },
    { says: "resuming moves the day of the last time", does: "resume", yaml: "resumed-on: 2025-01-01\npaused: yes", now: "resumed-on: 2026-11-23" },
    { says: "resuming moves that day also behind the pause", does: "resume", yaml: "paused: yes # long\nx: 1\nresumed-on: 2025-01-01", now: "# long\nx: 1\nresumed-on: 2026-11-23" },
    { says: "resuming ends a pause until a later day", does: "resume", yaml: "paused: 2026-12-24", now: "resumed-on: 2026-11-23" },
    { says: "resuming takes out every spelling that pauses", does: "resume", yaml: "archived: true\npaused: yes\na: 1", now: "a: 1\nresumed-on: 2026-11-23" },
    {
      says: "resuming leaves alone what does not pause", does: "resume",
      yaml: "archived: 2024-05-01\npaused: yes\nstatus: friend", now: "archived: 2024-05-01\nstatus: friend\nresumed-on: 2026-11-23",
    },
  ])("$says", async ({ does, yaml, now, ...world }) => {
    const { result, after } = await act(ACTIONS[does], inBlock(yaml), world);
    expect(result).toMatchObject({ kind: "done" });
    expect(after).toBe(inBlock(now));
  });

  it.each<Row>([
    { says: "a snooze until that day", does: "snooze", yaml: "snoozed-until: '[[2026-12-01]]'" },
    { says: "no snooze", does: "unsnooze", yaml: "a: 1" },
    { says: "no snooze but another tool's word", does: "unsnooze", yaml: "snoozed-until: soon" },
    { says: "that cadence", does: "weekly", yaml: "frequency: ' weekly '" },
    { says: "that cadence as a text", does: "fortnight", yaml: "cadence: '14'" },
    { says: "no cadence", does: "no cadence", yaml: "frequency: 440 Hz" },
    { says: "that circle", does: "close", yaml: "tier: '[[close]]'" },
    { says: "no circle", does: "no circle", yaml: "circle:" },
    { says: "a pause", does: "pause", yaml: "archived: yes" },
    { says: "a pause by status", does: "pause", yaml: "status: dormant" },
    { says: "no pause", does: "resume", yaml: "paused: no" },
    { says: "a pause that is over", does: "resume", yaml: "paused: 2026-11-23" },
    { says: "a pause that nobody can read", does: "resume", yaml: "paused: perhaps" },
  ])("changes nothing where the note has $says", async ({ does, yaml, ...world }) => {
    expect(await act(ACTIONS[does], inBlock(yaml), world)).toMatchObject({ result: { kind: "done", changes: [] }, after: inBlock(yaml) });
  });

  it.each<Row & { readonly why: string }>([
    { says: "a snooze in a list", does: "snooze", yaml: "snooze-until: [2026-11-30, 2026-12-02]", why: '"snooze-until" holds a list' },
    { says: "a snooze in a block of text", does: "snooze", yaml: "snooze-until: |\n  soon", why: "holds a block of text" },
    { says: "the end of a snooze in a list", does: "unsnooze", yaml: "snooze-until: [2026-11-30]", why: "holds a list" },
    { says: "a cadence in a list", does: "weekly", yaml: "cadence:\n  - weekly\n  - monthly", why: '"cadence" holds a list' },
    { says: "properties that are not valid YAML", does: "pause", yaml: "a: [", why: "not valid YAML" },
    { says: "a property that stands twice", does: "pause", yaml: "a: 1\na: 2", why: "stands twice" },
    { says: "properties in braces", does: "pause", yaml: "{a: 1}", why: "cannot be edited safely" },
    { says: "a pause by status", does: "resume", yaml: "paused: true\nStatus: Archived", why: '"Status: Archived" pauses this person' },
    { says: "the end of silence", does: "resume", yaml: "paused: true\ndo-not-contact: true", why: "not to be contacted" },
    { says: "the end of a pause that others refer to", does: "resume", yaml: "archived: true\npaused: &a yes\nb: *a", why: "anchor" },
  ])("refuses $says, and writes nothing", async ({ does, yaml, why, ...world }) => {
    const { result } = await act(ACTIONS[does], inBlock(yaml), world);
    expect(result.kind === "refused" ? result.why : "done").toContain(why);
  });

  it.each([
    { says: "words that are no cadence", action: "every now and then", why: 'Marathon cannot read "every now and then".' },
    { says: "a misspelled cadence, with what may have been meant", action: "evry 3 weeks", why: "Did you mean every 3 weeks?" },
    { says: "a misspelled circle", action: "innr", why: "the circle inner" },
    { says: "a rule that has nothing to be counted from", action: "FREQ=MONTHLY;INTERVAL=2;BYDAY=1MO", why: "met" },
  ])("refuses $says", async ({ action, why }) => {
    const { result } = await act((person, ports) => setCadence(person, action, ports), inBlock("a: 1"));
    expect(result.kind === "refused" ? result.why : "done").toContain(why);
  });

  it.each([
    { says: "a circle's name, as settings spell it", typed: "CLOSE", now: "cadence: Close" },
    { says: "none", typed: "none", now: "cadence: none" },
    { says: "off, which YAML would take for a no", typed: "off", now: 'cadence: "off"' },
    { says: "a rule", typed: "FREQ=MONTHLY;BYDAY=1MO", now: "cadence: FREQ=MONTHLY;BYDAY=1MO" },
    { says: "a rule that is counted from the day they met", typed: "FREQ=MONTHLY;INTERVAL=2;BYDAY=1MO", now: "cadence: FREQ=MONTHLY;INTERVAL=2;BYDAY=1MO" },
  ])("takes $says for a cadence", async ({ typed, now }) => {
    const { after } = await act((person, ports) => setCadence(person, typed, ports), inBlock("met: 2020-01-01"));
    expect(after).toBe(inBlock(`met: 2020-01-01\n${now}`));
  });

  it("names the circles where there is none of that name", async () => {
    const { result } = await act((person, ports) => setCircle(person, "clothes", ports), inBlock("a: 1"));
    expect(result).toEqual({ kind: "refused", why: 'There is no circle "clothes" in settings. The circles are inner, Close.' });
  });

  it("refuses a circle that would not be read back under that name", async () => {
    const { result } = await act((person, ports) => setCircle(person, "work/team", ports), inBlock("a: 1"), { circles: [] });
    expect(result.kind === "refused" ? result.why : "done").toContain("would still say something else");
  });

  it("gives a note without properties a block, behind its byte order mark and in its line ending", async () => {
    const { after } = await act(ACTIONS.pause, "\uFEFF# Ada\r\n");
    expect(after).toBe("\uFEFF---\r\npaused: true\r\n---\r\n# Ada\r\n");
  });

  it("tells of a note that is gone", async () => {
    const ports: PersonPorts = { notes: new MemoryNotes(), circles: [], names: DEFAULT_PROPERTY_NAMES, readOwnDate, parseYaml };
    expect(await pause(ADA, ports)).toEqual({ kind: "refused", why: `There is no note at ${ADA}.` });
  });

  it("tells of a note that cannot be written", async () => {
    const notes = new MemoryNotes({ [ADA]: "" });
    notes.fail(ADA, new NoteError("unwritable", ADA, "The disk is full. Make room, then try again."));
    const ports: PersonPorts = { notes, circles: [], names: DEFAULT_PROPERTY_NAMES, readOwnDate, parseYaml };
    expect(await snooze(ADA, DECEMBER, ports)).toEqual({ kind: "refused", why: "The disk is full. Make room, then try again." });
  });
});

const YAML = fc.shuffledSubarray([
  "met: 2020-01-01  # at the fair", "snooze-until: 2026-11-30", "snoozed-until: soon", 'Snoozed_Until: "2026-12-01"', "cadence: 'monthly' # c",
  "contact-frequency: 440 Hz", "frequency: 14", "circle: [[inner]]", "tier: far", "group: [ a, 'b' ]  # flow", "paused: yes # since May",
  "archived: 2027-01-01", "Archived: false", "resumed-on: 2024-02-29", "status: friend", "status: dormant", "bio: |\n  paused: true\n\n  text",
  "tags:\n- a\n- b", "base: &base {a: 1}\ncopy: *base", "# a comment alone", "last-contact: ~", "paused-since: 3",
]).map((lines) => lines.join("\n").split("\n"));

const NOTE = fc.record({
  yaml: fc.option(YAML, { nil: null }),
  eol: fc.constantFrom("\n", "\r\n"),
  bom: fc.constantFrom("", "\uFEFF"),
  body: fc.constantFrom("", "Body", "# Ada\n\npaused: true\n---\n", "- [[Charles Babbage]]\r\n\r\n"),
}).map(({ yaml, eol, bom, body }) => `${bom}${yaml === null ? "" : ["---", ...yaml, "---", ""].join(eol)}${body}`);

const NAMES = fc.constantFrom(...(Object.keys(ACTIONS) as ActionName[]));

/** The properties that each action may touch. */
const TOUCHES: Readonly<Record<ActionName, RegExp>> = {
  snooze: /^snoozed?.until$/i, unsnooze: /^snoozed?.until$/i,
  weekly: /^(cadence|frequency|contact-frequency)$/, fortnight: /^(cadence|frequency|contact-frequency)$/, "no cadence": /^(cadence|frequency|contact-frequency)$/,
  close: /^(circle|tier|group)$/, "no circle": /^(circle|tier|group)$/,
  pause: /^(paused|archived)$/i, resume: /^(paused|archived|resumed-on)$/i,
};

function propertiesOf(text: string): Readonly<Record<string, unknown>> {
  const yaml = /^\uFEFF?---\n([\s\S]*?)^---$/m.exec(text.replace(/\r\n/g, "\n"))?.[1] ?? "";
  const reading = parseYaml(yaml);
  if (!reading.ok) throw new Error(reading.message);
  return { ...(reading.value as object | null) };
}

describe("whatever the note holds", () => {
  it("an action says what was asked and touches no other property and no line of the body, or refuses", async () => {
    let done = 0;
    await fc.assert(
      fc.asyncProperty(NOTE, NAMES, async (text, name) => {
        const { result, after } = await act(ACTIONS[name], text);
        if (result.kind === "refused") return;
        done += 1;
        const [before, now] = [propertiesOf(text), propertiesOf(after)];
        const others = (from: object) => Object.entries(from).filter(([key]) => !TOUCHES[name].test(key));
        expect(others(now)).toEqual(others(before));
        const body = text.slice(text.lastIndexOf("---"));
        expect(after.endsWith(text.includes("---") ? body : text.replace("\uFEFF", ""))).toBe(true);

        const { person } = decodePerson(ADA, now, DEFAULT_PROPERTY_NAMES, readOwnDate);
        switch (name) {
          case "snooze": expect(person.snoozeUntil).toBe("2026-12-01"); break;
          case "unsnooze": expect(person.snoozeUntil).toBeNull(); break;
          case "weekly": expect(person.cadence).toBe("weekly"); break;
          case "fortnight": expect(String(person.cadence)).toBe("14"); break;
          case "no cadence": expect([undefined, "440 Hz"]).toContain(person.cadence); break;
          case "close": expect(person.circle).toMatch(/^close$/i); break;
          case "no circle": expect(person.circle).toBeNull(); break;
          case "pause": expect(person.paused.kind).toBe("on"); break;
          case "resume": expect(person.paused.kind).toBe("off"); break;
        }
      }),
      { numRuns: 500 },
    );
    expect(done).toBeGreaterThan(200);
  });

  it("done twice is done once", async () => {
    await fc.assert(
      fc.asyncProperty(NOTE, NAMES, async (text, name) => {
        const once = await act(ACTIONS[name], text);
        const twice = await act(ACTIONS[name], once.after);
        expect(twice.after).toBe(once.after);
        if (once.result.kind === "done") expect(twice.result).toEqual({ kind: "done", changes: [], refused: [] });
      }),
      { numRuns: 300 },
    );
  });
});
