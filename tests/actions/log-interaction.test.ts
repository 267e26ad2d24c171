import { describe, expect, it } from "vitest";
import { type LogPorts, type LogRequest, logInteraction, previewInteraction } from "../../src/actions/log-interaction";
import { compileVocabulary } from "../../src/core/interactions/vocabulary";
import { ENGLISH } from "../../src/core/interactions/words-english";
import { titleOf } from "../../src/core/people/note-path";
import { DEFAULT_PROPERTY_NAMES } from "../../src/core/people/property-names";
import { DEFAULT_SETTINGS } from "../../src/core/settings";
import { queueEdits } from "../../src/vault/edit-queue";
import { NoteError } from "../../src/vault/notes";
import { day } from "../support/day";
import { MemoryNotes } from "../support/memory-notes";
import { parseYaml } from "../support/parse-yaml";

const ADA = "People/Ada Lovelace.md";
const CHARLES = "People/Charles Babbage.md";
const DAILY = "Daily/2026-11-20.md";

const REQUEST: LogRequest = {
  people: [ADA], channel: "coffee", date: day("2026-11-20"), time: "14:30", note: "the engine",
};
const NOW = { today: day("2026-11-23"), time: "09:05" };

interface World {
  readonly template?: string | null;
  readonly changes?: Partial<LogPorts>;
}

function portsOn(notes: MemoryNotes, { template = null, changes = {} }: World = {}): LogPorts {
  return {
    notes: queueEdits(notes),
    dailyNotes: {
      pathOf: (date) => `Daily/${date}.md`,
      whyUnread: () => null,
      template: () => Promise.resolve(template),
      format: "YYYY-MM-DD",
      dates: { format: (date, format, time) => (format === "YYYY-MM-DD" ? date : `<${date} ${time ?? ""} as ${format}>`) },
    },
    vocabulary: compileVocabulary([ENGLISH], DEFAULT_SETTINGS),
    heading: "## Interactions",
    linkTo: (person) => `[[${titleOf(person)}]]`,
    isPerson: () => true,
    names: DEFAULT_PROPERTY_NAMES,
    readOwnDate: () => null,
    parseYaml,
    ...changes,
  };
}

const log = (notes: MemoryNotes, request: Partial<LogRequest> = {}, world: World = {}) =>
  logInteraction({ ...REQUEST, ...request }, portsOn(notes, world), NOW);

const people = () => ({
  [ADA]: "---\nlast-contact: 2026-11-02 # fair\ncircle: close\n---\n# Ada\n",
  [CHARLES]: "---\nContacted: \"2026-11-21\"\n---\n",
});

describe("logging an interaction", () => {
  it("writes one line under the log heading and raises last contact", async () => {
    const notes = new MemoryNotes({ ...people(), [DAILY]: "# Friday\n\n## Interactions\n- walked\n\n## Notes\n" });
    expect(await log(notes)).toMatchObject({
      kind: "written",
      path: DAILY,
      created: false,
      text: "- 14:30 coffee with [[Ada Lovelace]]: the engine",
      line: 5,
      changes: [
        { kind: "edited", path: DAILY, edits: [{ at: 35, removed: "", inserted: "- 14:30 coffee with [[Ada Lovelace]]: the engine\n" }] },
        { kind: "edited", path: ADA, edits: [{ at: 18, removed: "2026-11-02", inserted: "2026-11-20" }] },
      ],
      properties: [{ kind: "raised", person: ADA, property: "last-contact", from: "2026-11-02" }],
    });
    expect(notes.textOf(DAILY)).toBe(
      "# Friday\n\n## Interactions\n- walked\n- 14:30 coffee with [[Ada Lovelace]]: the engine\n\n## Notes\n",
    );
    expect(notes.textOf(ADA)).toBe("---\nlast-contact: 2026-11-20 # fair\ncircle: close\n---\n# Ada\n");
  });

  it("never lowers anybody's last contact, and says whose was kept", async () => {
    const notes = new MemoryNotes({ ...people(), [DAILY]: "" });
    const before = notes.textOf(CHARLES);
    expect(await log(notes, { people: [ADA, CHARLES] })).toMatchObject({
      text: "- 14:30 coffee with [[Ada Lovelace]] and [[Charles Babbage]]: the engine",
      properties: [
        { kind: "raised", person: ADA },
        { kind: "kept", person: CHARLES, why: "Contacted says 2026-11-21 already" },
      ],
    });
    expect(notes.textOf(CHARLES)).toBe(before);
  });

  it("names a person who was given twice once", async () => {
    const notes = new MemoryNotes({ ...people(), [DAILY]: "" });
    expect(await log(notes, { people: [ADA, ADA] })).toMatchObject({
      text: "- 14:30 coffee with [[Ada Lovelace]]: the engine",
      properties: [{ kind: "raised" }],
    });
  });

  it.each([
    { says: "an event alone", request: { channel: "event" }, why: "an event alone is not contact" },
    { says: "a day that is still to come", request: { date: day("2026-11-24") }, why: "its day has not come" },
  ])("leaves last contact alone for $says", async ({ request, why }) => {
    const notes = new MemoryNotes(people());
    expect(await log(notes, request)).toMatchObject({ kind: "written", properties: [{ kind: "kept", person: ADA, why }] });
    expect(notes.textOf(ADA)).toBe(people()[ADA]);
  });

  it("leaves last contact alone for a kind that settings switch off", async () => {
    const notes = new MemoryNotes(people());
    const vocabulary = compileVocabulary([ENGLISH], { ...DEFAULT_SETTINGS, uncountedKinds: ["message"] });
    const result = await log(notes, { channel: "email" }, { changes: { vocabulary } });
    expect(result).toMatchObject({ kind: "written", text: "- 14:30 email with [[Ada Lovelace]]: the engine" });
    expect(notes.textOf(ADA)).toBe(people()[ADA]);
  });

  it.each([
    { says: "a channel by its name", channel: "Coffee", text: "- coffee with [[Ada Lovelace]]" },
    { says: "a channel by one of its words", channel: "FaceTime", text: "- video call with [[Ada Lovelace]]" },
    { says: "contact of an unspecified kind", channel: "contact", text: "- in touch with [[Ada Lovelace]]" },
    { says: "no channel", channel: null, text: "- in touch with [[Ada Lovelace]]" },
  ])("takes $says", async ({ channel, text }) => {
    const notes = new MemoryNotes(people());
    expect(await log(notes, { channel, time: null, note: "" })).toMatchObject({ kind: "written", text });
  });

  it("writes who reached out", async () => {
    const notes = new MemoryNotes(people());
    expect(await log(notes, { channel: "email", direction: "in" })).toMatchObject({
      text: "- 14:30 email from [[Ada Lovelace]]: the engine",
    });
  });
});

describe("the next step", () => {
  it("is an open task in the same write, which can be taken back whole", async () => {
    const notes = new MemoryNotes({ ...people(), [DAILY]: "" });
    const result = await log(notes, { people: [ADA, CHARLES], nextStep: { text: "Send the paper", due: day("2026-12-01") } });
    expect(result).toMatchObject({
      text:
        "- 14:30 coffee with [[Ada Lovelace]] and [[Charles Babbage]]: the engine\n" +
        "- [ ] Send the paper ([[Ada Lovelace]], [[Charles Babbage]]) 📅 2026-12-01",
      line: 2,
      changes: [{ kind: "edited", path: DAILY, edits: [{ at: 0, removed: "", inserted: notes.textOf(DAILY) }] }, { path: ADA }],
    });
  });

  it.each([null, undefined])("is left out where it is %s", async (nextStep) => {
    const notes = new MemoryNotes({ ...people(), [DAILY]: "" });
    const request = nextStep === null ? { nextStep } : {};
    expect(await log(notes, request)).toMatchObject({ text: "- 14:30 coffee with [[Ada Lovelace]]: the engine" });
  });
});

describe("a line that was written although a property was refused", () => {
  it.each([
    { says: "a value that is no day", note: "---\nlast-contact: soon\n---\n", why: '"last-contact: soon" is no day' },
    { says: "a day in the future", note: "---\nlast-contact: 2099-01-01\n---\n", why: "lies in the future" },
    { says: "a block that is not valid YAML", note: "---\nlast-contact: [\n---\n", why: "not valid YAML" },
    { says: "a property that stands twice", note: "---\na: 1\na: 2\n---\n", why: "stands twice" },
  ])("tells of both for $says, and raises the others", async ({ note, why }) => {
    const notes = new MemoryNotes({ ...people(), [CHARLES]: note });
    const result = await log(notes, { people: [CHARLES, ADA] });
    expect(result).toMatchObject({
      kind: "written",
      properties: [{ kind: "refused", person: CHARLES }, { kind: "raised", person: ADA }],
    });
    expect(JSON.stringify(result)).toContain(JSON.stringify(why).slice(1, -1));
    expect(notes.textOf(CHARLES)).toBe(note);
    expect(notes.textOf(DAILY)).toContain("[[Charles Babbage]] and [[Ada Lovelace]]");
  });

  it("tells of both for a person note that is gone", async () => {
    const notes = new MemoryNotes({ [DAILY]: "" });
    expect(await log(notes)).toMatchObject({
      kind: "written",
      properties: [{ kind: "refused", person: ADA, why: `There is no note at ${ADA}.` }],
    });
  });
});

describe("a daily note that does not exist yet", () => {
  it("is made empty where there is no template", async () => {
    const notes = new MemoryNotes(people());
    expect(await log(notes)).toMatchObject({
      kind: "written", created: true, line: 2,
      changes: [{ kind: "created", path: DAILY, text: notes.textOf(DAILY) }, { kind: "edited", path: ADA }],
    });
    expect(notes.textOf(DAILY)).toBe("## Interactions\n- 14:30 coffee with [[Ada Lovelace]]: the engine\n");
  });

  it("is made from the template, filled in for the note's own day", async () => {
    const notes = new MemoryNotes(people());
    const template = "---\ncreated: {{date}} {{time}}\n---\n# {{title}} {{date:dddd}}\n[[{{yesterday}}]]\n\n## Interactions\n\n## Tasks\n";
    expect(await log(notes, {}, { template })).toMatchObject({ created: true, line: 8 });
    expect(notes.textOf(DAILY)).toBe(
      "---\ncreated: 2026-11-20 09:05\n---\n# 2026-11-20 <2026-11-20 09:05 as dddd>\n[[2026-11-19]]\n\n## Interactions\n" +
        "- 14:30 coffee with [[Ada Lovelace]]: the engine\n\n## Tasks\n",
    );
  });

  it("is found in other letter case instead of being made again", async () => {
    const notes = new MemoryNotes({ ...people(), "daily/2026-11-20.md": "## Interactions\n" });
    expect(await log(notes, {}, { template: "<% tp %>" })).toMatchObject({ path: "daily/2026-11-20.md", created: false });
    expect((await notes.list()).map(({ path }) => path)).not.toContain(DAILY);
  });

  it("is not made half-rendered from a Templater template", async () => {
    const notes = new MemoryNotes(people());
    const result = await log(notes, {}, { template: "# <% tp.file.title %>\n## Interactions\n" });
    expect(result).toMatchObject({ kind: "nothing-written" });
    expect(JSON.stringify(result)).toContain("Templater");
    expect((await notes.list()).map(({ path }) => path)).toEqual([ADA, CHARLES]);
    expect(notes.textOf(ADA)).toBe(people()[ADA]);
  });

  it("is not needed where it was made in the meantime: the line goes into that one", async () => {
    const notes = new MemoryNotes(people());
    const ports = portsOn(notes);
    const template = () => {
      notes.write("Daily/2026-11-20.md", "# Made by another device\n");
      return Promise.resolve("# From the template\n");
    };
    const result = await logInteraction(REQUEST, { ...ports, dailyNotes: { ...ports.dailyNotes, template } }, NOW);
    expect(result).toMatchObject({ kind: "written", created: false, path: DAILY });
    expect(notes.textOf(DAILY)).toBe(
      "# Made by another device\n\n## Interactions\n- 14:30 coffee with [[Ada Lovelace]]: the engine\n",
    );
  });

  it("is made once where two people are logged at the same time", async () => {
    const notes = new MemoryNotes(people());
    const ports = portsOn(notes, { template: "# {{title}}\n" });
    const results = await Promise.all([
      logInteraction(REQUEST, ports, NOW),
      logInteraction({ ...REQUEST, people: [CHARLES], time: "15:00" }, ports, NOW),
    ]);
    expect(results.map((result) => result.kind === "written" && result.created).sort()).toEqual([false, true]);
    expect(notes.textOf(DAILY)).toBe(
      "# 2026-11-20\n\n## Interactions\n- 14:30 coffee with [[Ada Lovelace]]: the engine\n- 15:00 coffee with [[Charles Babbage]]: the engine\n",
    );
  });
});

describe("an interaction that cannot be written", () => {
  it.each([
    { says: "nobody was chosen", request: { people: [] }, why: "at least one person" },
    { says: "the channel is unknown", request: { channel: "telepathy" }, why: '"telepathy" is no channel' },
    { says: "the time is none", request: { time: "25:00" }, why: '"25:00" is no time of day' },
    { says: "the next step is empty", request: { nextStep: { text: " \n", due: null } }, why: "The next step is empty." },
    { says: "the next step would count", request: { nextStep: { text: "call [contact:: yes]", due: null } }, why: "reads back as what you entered" },
    { says: "the time is written shortly", request: { time: "9:00" }, why: '"9:00" is no time of day' },
  ])("writes nothing where $says", async ({ request, why }) => {
    const notes = new MemoryNotes(people());
    const result = await log(notes, request);
    expect(result).toMatchObject({ kind: "nothing-written" });
    expect(result.kind === "nothing-written" && result.why).toContain(why);
    expect((await notes.list()).length).toBe(2);
  });

  it("writes nothing where the host cannot write the daily note", async () => {
    const notes = new MemoryNotes({ ...people(), [DAILY]: "" });
    notes.fail(DAILY, new NoteError("unwritable", DAILY, "The disk is full. Make room, then try again."));
    expect(await log(notes)).toEqual({ kind: "nothing-written", why: "The disk is full. Make room, then try again." });
    expect(notes.textOf(ADA)).toBe(people()[ADA]);
  });

  it("looks at no other note where the daily note is there", async () => {
    const notes = new MemoryNotes({ ...people(), [DAILY]: "" });
    notes.list = () => Promise.reject(new Error("There are 10,000 of them."));
    expect(await log(notes)).toMatchObject({ kind: "written", created: false });
  });

  it("writes nothing where the template cannot be read", async () => {
    const notes = new MemoryNotes(people());
    const ports = portsOn(notes);
    const template = () => Promise.reject(new NoteError("missing", "T.md", "There is no template at T.md."));
    const result = await logInteraction(REQUEST, { ...ports, dailyNotes: { ...ports.dailyNotes, template } }, NOW);
    expect(result).toEqual({ kind: "nothing-written", why: "There is no template at T.md." });
  });

  it("writes nothing where it would not read back as what was entered", async () => {
    const notes = new MemoryNotes({ ...people(), [DAILY]: "# Friday\n" });
    const result = await log(notes, {}, { changes: { linkTo: () => "Ada without a link" } });
    expect(result).toMatchObject({ kind: "nothing-written" });
    expect(notes.textOf(DAILY)).toBe("# Friday\n");
    expect(notes.textOf(ADA)).toBe(people()[ADA]);
  });

  it("passes on what is no refusal of the host but a fault", async () => {
    const notes = new MemoryNotes({ ...people(), [DAILY]: "" });
    const linkTo = () => {
      throw new TypeError("A fault.");
    };
    await expect(log(notes, {}, { changes: { linkTo } })).rejects.toThrow(TypeError);
    const parse = () => {
      throw new TypeError("Another fault.");
    };
    await expect(log(notes, {}, { changes: { parseYaml: parse } })).rejects.toThrow("Another fault.");
  });
});

describe("a preview", () => {
  it.each<{ says: string; request: Partial<LogRequest>; daily: string | null }>([
    { says: "a day that has its note", request: {}, daily: "# Friday\n\n## Interactions\n- walked\n" },
    { says: "a day without one", request: { people: [ADA, CHARLES] }, daily: null },
    { says: "an event, which does not count", request: { channel: "event" }, daily: "" },
    { says: "a next step", request: { nextStep: { text: "send the paper", due: null } }, daily: "" },
    { says: "nobody", request: { people: [] }, daily: "" },
    { says: "somebody whose note is gone", request: { people: ["People/Gone.md"] }, daily: "" },
  ])("is what logging then does, and writes nothing, for $says", async ({ request, daily }) => {
    const texts: Readonly<Record<string, string>> = { ...people(), ...(daily === null ? {} : { [DAILY]: daily }) };
    const notes = new MemoryNotes(texts);
    const asked = { ...REQUEST, ...request };
    const world: World = { template: "# {{title}}\n" };
    const previewed = await previewInteraction(asked, portsOn(notes, world), NOW);
    expect((await notes.list()).map(({ path }) => path).sort()).toEqual(Object.keys(texts).sort());
    for (const [path, text] of Object.entries(texts)) expect(notes.textOf(path)).toBe(text);
    expect(previewed).toEqual(await logInteraction(asked, portsOn(notes, world), NOW));
  });
});
