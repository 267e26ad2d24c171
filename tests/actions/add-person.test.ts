import { describe, expect, it } from "vitest";
import { addPerson, type AddPersonPorts, type NewPerson } from "../../src/actions/add-person";
import { decodePerson } from "../../src/core/people/person";
import { DEFAULT_PROPERTY_NAMES } from "../../src/core/people/property-names";
import { queueEdits } from "../../src/vault/edit-queue";
import { NoteError } from "../../src/vault/notes";
import { momentDates } from "../support/dates";
import { day } from "../support/day";
import { MemoryNotes } from "../support/memory-notes";
import { parseYaml } from "../support/parse-yaml";
import { sessionWith } from "../support/sessions";

const ADA = "People/Ada Lovelace.md";
const NOW = { today: day("2026-11-23"), time: "09:05" };
const NEW: NewPerson = { name: "Ada Lovelace", met: null, cadence: null, circle: null, evenSo: false };
const SOURCES: AddPersonPorts["sources"] = { peopleFolders: ["People"], personTypes: ["person"], personTags: ["person"], excludedFolders: [] };
const NO_FOLDER = { ...SOURCES, peopleFolders: [] };

const KNOWN = decodePerson(ADA, { aliases: ["Countess"] }, DEFAULT_PROPERTY_NAMES, () => null).person;

async function add(request: Partial<NewPerson>, changes: Partial<AddPersonPorts> & { readonly text?: string } = {}, notes = new MemoryNotes()) {
  const { text, ...ports } = changes;
  const result = await addPerson(
    { ...NEW, ...request },
    {
      notes: queueEdits(notes), circles: ["inner", "Close"], names: DEFAULT_PROPERTY_NAMES, readOwnDate: () => null, parseYaml,
      sources: SOURCES, people: () => [], template: () => Promise.resolve(text ?? null), dates: momentDates, ...ports,
    },
    NOW,
  );
  const made = (await notes.list()).map(({ path }) => path);
  return { result, made, why: result.kind === "refused" ? result.why : null, text: made[0] === undefined ? null : notes.textOf(made[0]) };
}

describe("adding a person", () => {
  it("makes a note in the people folder, and says so", async () => {
    const { result, made, text } = await add({ name: " Ada  Lovelace ", met: day("2026-11-23") });
    expect(made).toEqual([ADA]);
    expect(text).toBe("---\nmet: 2026-11-23\n---\n");
    expect(result).toEqual({ kind: "done", changes: [{ kind: "created", path: ADA, text: "---\nmet: 2026-11-23\n---\n" }], refused: [] });
  });

  it.each<{ says: string; request: Partial<NewPerson>; text: string }>([
    { says: "nothing where nothing is said", request: {}, text: "" },
    { says: "a cadence as typed", request: { cadence: "every 3 weeks" }, text: "---\ncadence: every 3 weeks\n---\n" },
    { says: "a cadence of days as a number", request: { cadence: "14" }, text: "---\ncadence: 14\n---\n" },
    { says: "a circle as settings spell it", request: { circle: "close" }, text: "---\ncircle: Close\n---\n" },
    { says: "nothing for what is left empty", request: { cadence: " ", circle: "" }, text: "" },
    {
      says: "all of it", request: { met: day("2026-11-20"), cadence: "off", circle: "inner" },
      text: '---\nmet: 2026-11-20\ncadence: "off"\ncircle: inner\n---\n',
    },
    {
      says: "a rule that is counted from the day they met", request: { met: day("2026-11-20"), cadence: "FREQ=MONTHLY;INTERVAL=2;BYDAY=1MO" },
      text: "---\nmet: 2026-11-20\ncadence: FREQ=MONTHLY;INTERVAL=2;BYDAY=1MO\n---\n",
    },
  ])("writes $says", async ({ request, text }) => {
    expect(await add(request)).toMatchObject({ result: { kind: "done" }, text });
  });

  it.each<{ says: string; request: Partial<NewPerson>; why: string }>([
    { says: "a name that no note can bear", request: { name: "Ada/Bob" }, why: '"Ada/Bob" cannot be the name of a note.' },
    { says: "no name", request: { name: " " }, why: "Write the person's name." },
    { says: "a name that somebody bears", request: { name: "ada lovelace" }, why: `Somebody answers to "ada lovelace" already: ${ADA}.` },
    { says: "a name that somebody has as an alias", request: { name: "Countess" }, why: `already: ${ADA}.` },
    { says: "a cadence that nobody can read", request: { name: "Bob", cadence: "evry 3 weeks" }, why: "Did you mean every 3 weeks?" },
    { says: "a rule that has nothing to be counted from", request: { name: "Bob", cadence: "FREQ=MONTHLY;INTERVAL=2;BYDAY=1MO" }, why: "met" },
    { says: "a circle that there is not", request: { name: "Bob", circle: "clothes" }, why: 'There is no circle "clothes"' },
    { says: "the name of the people folder, whose note is nobody", request: { name: "People" }, why: "would not be read as a person" },
    { says: "the name of a conflict copy", request: { name: "Bob (conflicted copy 2026)" }, why: "would not be read as a person" },
  ])("refuses $says, and makes nothing", async ({ request, why }) => {
    const { made, ...answer } = await add(request, { people: () => [KNOWN] });
    expect(answer.why).toContain(why);
    expect(made).toEqual([]);
  });

  it("names everybody who bears the name", async () => {
    const other = { ...KNOWN, path: "Work/Ada Lovelace.md" };
    const { why } = await add({}, { people: () => [KNOWN, other] });
    expect(why).toBe(`Somebody answers to "Ada Lovelace" already: ${ADA}, Work/Ada Lovelace.md.`);
  });

  it("makes a second person of one name where the user says so", async () => {
    const elsewhere = { ...KNOWN, path: "Work/Ada Lovelace.md" };
    expect(await add({ evenSo: true }, { people: () => [elsewhere] })).toMatchObject({ result: { kind: "done" }, made: [ADA] });
  });

  it("never writes over a note that is there", async () => {
    const notes = new MemoryNotes({ "People/ada lovelace.md": "# Ada\n" });
    const { why } = await add({ evenSo: true, cadence: "weekly" }, { people: () => [KNOWN] }, notes);
    expect(why).toBe("There is a note at People/ada lovelace.md already.");
    expect(notes.textOf("People/ada lovelace.md")).toBe("# Ada\n");
  });
});

describe("a new person's template", () => {
  const TEMPLATE = "---\nname: {{title}}\ncontact-frequency:\nmet: # where\n---\n# {{title}}\n\nAdded {{date}} {{time}}, a {{date:dddd}}\n";

  it("is filled in, and its properties get what was asked for", async () => {
    const { text } = await add({ met: day("2026-11-20"), cadence: "monthly", circle: "inner" }, { text: TEMPLATE });
    expect(text).toBe(
      "---\nname: Ada Lovelace\ncontact-frequency: monthly\nmet: 2026-11-20 # where\ncircle: inner\n---\n# Ada Lovelace\n\nAdded 2026-11-23 09:05, a Monday\n",
    );
  });

  it("is kept to the byte where nothing is asked for", async () => {
    const template = "\uFEFF---\r\ncircle: 'far' # perhaps\r\n---\r\n# Ada \r\n";
    expect((await add({}, { text: template })).text).toBe(template);
  });

  it("may have properties of its own that the user changes", async () => {
    expect((await add({ circle: "inner" }, { text: "---\r\ncircle: 'far' # perhaps\r\n---\r\n" })).text).toBe("---\r\ncircle: 'inner' # perhaps\r\n---\r\n");
  });

  it.each([
    { says: "uses Templater", text: "# <% tp.file.title %>", why: "Templater" },
    { says: "is not valid YAML", text: "---\na: [\n---\n", why: "No note was made from the template for people. The properties of this note are not valid YAML" },
    { says: "leaves placeholders in its properties", text: "---\nage: {{age}}\n---\n", why: "would not be read as a person" },
    { says: "has a list where the circle belongs", text: "---\ncircle: [a, b]\n---\n", why: "holds a list" },
  ])("makes nothing where it $says", async ({ text, why }) => {
    const answer = await add({ circle: "inner" }, { text });
    expect(answer.why).toContain(why);
    expect(answer.made).toEqual([]);
  });

  it("makes nothing where it cannot be read", async () => {
    const template = () => Promise.reject(new NoteError("missing", "T.md", "There is no note at T.md."));
    expect((await add({}, { template })).why).toBe("There is no note at T.md.");
  });

  it("passes on what is no refusal of the host but a fault", async () => {
    await expect(add({}, { template: () => Promise.reject(new TypeError("A fault.")) })).rejects.toThrow(TypeError);
  });
});

describe("what makes the note a person where no folder does", () => {
  it.each<{ says: string; sources: AddPersonPorts["sources"]; template?: string; text: string }>([
    { says: "is its type", sources: NO_FOLDER, text: "---\ntype: person\nmet: 2026-11-20\n---\n" },
    { says: "is its tag, where types are off", sources: { ...NO_FOLDER, personTypes: [] }, text: "---\ntags:\n  - person\nmet: 2026-11-20\n---\n" },
    { says: "is the template's own type", sources: NO_FOLDER, template: "---\ncategories:\n  - '[[person]]'\n---\n", text: "---\ncategories:\n  - '[[person]]'\nmet: 2026-11-20\n---\n" },
    { says: "is the template's own tag", sources: NO_FOLDER, template: "---\ntags: [person/friend]\n---\n", text: "---\ntags: [person/friend]\nmet: 2026-11-20\n---\n" },
    { says: "is a tag in the template's body", sources: NO_FOLDER, template: "#person\n", text: "---\nmet: 2026-11-20\n---\n#person\n" },
    { says: "is a type beside the template's properties", sources: NO_FOLDER, template: "---\ntype: # what\n---\n", text: "---\ntype: person # what\nmet: 2026-11-20\n---\n" },
    { says: "is a tag above a template without properties", sources: { ...NO_FOLDER, personTypes: [] }, template: "# {{title}}\n", text: "---\ntags:\n  - person\nmet: 2026-11-20\n---\n# Ada Lovelace\n" },
  ])("$says", async ({ sources, template, text }) => {
    const answer = await add({ met: day("2026-11-20") }, { sources, ...(template === undefined ? {} : { text: template }) });
    expect(answer).toMatchObject({ made: ["Ada Lovelace.md"], text });
  });

  it.each<{ says: string; sources: AddPersonPorts["sources"]; template?: string }>([
    { says: "every source is off", sources: { ...NO_FOLDER, personTypes: [], personTags: [] } },
    { says: "the people folder is excluded", sources: { ...SOURCES, excludedFolders: ["People"] } },
    { says: "the template says another type", sources: NO_FOLDER, template: "---\ntype: friend\n---\n" },
    { says: "the template has properties, and only a tag would do", sources: { ...NO_FOLDER, personTypes: [] }, template: "---\na: 1\n---\n" },
    { says: "the template's properties stand in braces", sources: NO_FOLDER, template: "---\n{a: 1}\n---\n" },
  ])("is nothing where $says, so no note is made", async ({ sources, template }) => {
    const answer = await add({}, { sources, ...(template === undefined ? {} : { text: template }) });
    expect(answer.why).toContain("would not be read as a person. Look at the people folders");
    expect(answer.made).toEqual([]);
  });
});

describe("whoever was added", () => {
  it.each<{ says: string; settings: Readonly<Record<string, unknown>> }>([
    { says: "by folder", settings: {} },
    { says: "by type", settings: { peopleFolders: [] } },
    { says: "by tag", settings: { peopleFolders: [], personTypes: [] } },
  ])("is found by the index $says, and is new", async ({ settings }) => {
    const { session, notes } = await sessionWith({}, settings);
    const { sources, names } = session.rules;
    const people = () => session.index.people();
    await add({ met: NOW.today, cadence: "every 3 weeks" }, { sources, names, people }, notes);
    const after = await sessionWith(Object.fromEntries((await notes.list()).map(({ path }) => [path, notes.textOf(path)])), settings);
    expect([...after.session.index.people()].map(({ name }) => name)).toEqual(["Ada Lovelace"]);
    expect([...after.session.facts.all(NOW.today)]).toMatchObject([{ person: { met: "2026-11-23" } }]);
    expect(after.session.problems(NOW.today)).toEqual([]);
  });
});
