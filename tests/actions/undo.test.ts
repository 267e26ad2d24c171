import { describe, expect, it } from "vitest";
import { ActionLog } from "../../src/actions/undo";
import { NoteError, type Notes } from "../../src/vault/notes";
import { day } from "../support/day";
import { MemoryNotes } from "../support/memory-notes";
import { MemorySettings } from "../support/memory-settings";
import { MemoryStore } from "../support/memory-store";

const NOW = { today: day("2026-11-23"), time: "14:30" };
const DAY = "Daily/2026-11-23.md";
const ADA = "People/Ada Lovelace.md";
const BO = "People/Bo Example.md";

const DAY_TEXT = "# Day\r\n\r\n## Interactions\r\n";
const LINE = "- coffee with [[Ada Lovelace]] and [[Bo Example]]\r\n";
const PERSON = "---\ncadence: weekly\nlast-contact: 2026-11-02\n---\n";
const RAISED = PERSON.replace("11-02", "11-23");
const LABEL = "Logged coffee with Ada Lovelace";

function vault(texts: Readonly<Record<string, string>>) {
  const notes = new MemoryNotes(texts);
  const store = new MemoryStore();
  const reported: unknown[] = [];
  const start = () => new ActionLog({ notes, settings: new MemorySettings(), store, report: (error) => reported.push(error) });
  return { notes, store, reported, start, log: start() };
}

async function coffee(notes: Notes): Promise<void> {
  await notes.edit(DAY, (text) => text + LINE);
  for (const path of [ADA, BO]) await notes.edit(path, (text) => text.replace("11-02", "11-23"));
}

const append = (path: string, text: string) => (notes: Notes) => notes.edit(path, (before) => before + text);

async function withCoffee() {
  const made = vault({ [DAY]: DAY_TEXT, [ADA]: PERSON, [BO]: PERSON });
  const { id } = await made.log.run(LABEL, NOW, coffee);
  if (id === null) throw new Error("Nothing was written.");
  return { ...made, id };
}

describe("undo", () => {
  it("takes back an action in all of its notes, and redo brings it back", async () => {
    const { notes, log, id } = await withCoffee();
    expect(await log.undo()).toEqual({ kind: "done", id, message: `"${LABEL}" was undone.` });
    expect([DAY, ADA, BO].map((path) => notes.textOf(path))).toEqual([DAY_TEXT, PERSON, PERSON]);
    expect(await log.redo()).toEqual({ kind: "done", id, message: `"${LABEL}" was redone.` });
    expect([DAY, ADA, BO].map((path) => notes.textOf(path))).toEqual([DAY_TEXT + LINE, RAISED, RAISED]);
    expect(await log.undo()).toMatchObject({ kind: "done", id });
    expect([DAY, ADA, BO].map((path) => notes.textOf(path))).toEqual([DAY_TEXT, PERSON, PERSON]);
  });

  it("says where there is nothing to take back or to bring back", async () => {
    const { log } = vault({});
    expect(await log.undo()).toEqual({ kind: "nothing", message: "There is nothing to undo." });
    expect(await log.redo()).toEqual({ kind: "nothing", message: "There is nothing to redo." });
    expect([log.next("undo"), log.next("redo")]).toEqual([null, null]);
  });

  it("goes back action by action, and forward again, until a new action ends that", async () => {
    const { notes, log } = vault({ "A.md": "0\n" });
    for (const letter of ["one", "two", "three"]) await log.run(letter, NOW, append("A.md", `${letter}\n`));
    expect(log.next("undo")).toMatchObject({ label: "three", at: NOW });
    await log.undo();
    await log.undo();
    expect(notes.textOf("A.md")).toBe("0\none\n");
    expect([log.next("undo")?.label, log.next("redo")?.label]).toEqual(["one", "two"]);
    await log.redo();
    expect(notes.textOf("A.md")).toBe("0\none\ntwo\n");
    await log.run("four", NOW, append("A.md", "four\n"));
    expect(await log.redo()).toMatchObject({ kind: "nothing" });
    await log.undo();
    expect(notes.textOf("A.md")).toBe("0\none\ntwo\n");
  });

  it("takes back an action by its id and no other, whatever was done after it", async () => {
    const { notes, log, id } = await withCoffee();
    await log.run("Wrote more", NOW, append(DAY, "- call with [[Bo Example]]\r\n"));
    expect(await log.undo(id)).toMatchObject({ kind: "done", id });
    expect(notes.textOf(DAY)).toBe(`${DAY_TEXT}- call with [[Bo Example]]\r\n`);
    expect(await log.undo(id)).toMatchObject({ kind: "nothing" });
  });

  it("leaves alone what was written elsewhere since, and follows renamed notes", async () => {
    const { notes, log } = await withCoffee();
    notes.write(DAY, `Good morning.\r\n${notes.textOf(DAY)}- more\r\n`);
    notes.rename(ADA, "Friends/Ada.md");
    log.renamed(ADA, "Friends/Ada.md");
    expect(await log.undo()).toMatchObject({ kind: "done" });
    expect(notes.textOf(DAY)).toBe(`Good morning.\r\n${DAY_TEXT}- more\r\n`);
    expect(notes.textOf("Friends/Ada.md")).toBe(PERSON);
  });

  it("takes back several edits of one note, the later first", async () => {
    const { notes, log } = vault({ "A.md": "Words of the day\n" });
    await log.run("Wrote twice", NOW, async (noted) => {
      await noted.edit("A.md", (text) => `${text}first of them\n`);
      await noted.edit("A.md", (text) => text.replace("first", "second"));
    });
    notes.write("A.md", `Top\n${notes.textOf("A.md")}`);
    await log.undo();
    expect(notes.textOf("A.md")).toBe("Top\nWords of the day\n");
    await log.redo();
    expect(notes.textOf("A.md")).toBe("Top\nWords of the day\nsecond of them\n");
  });

  it("remembers nothing of an action that changed nothing", async () => {
    const { log } = vault({ "A.md": "text" });
    expect(await log.run("Looked", NOW, async (notes) => {
      await notes.edit("A.md", (text) => text);
      return (await notes.open("A.md")).text();
    })).toEqual({ result: "text", id: null });
    expect(log.next("undo")).toBeNull();
  });

  it("takes back what an action wrote before it failed", async () => {
    const { notes, log } = vault({ "A.md": "text\n" });
    const failing = log.run("Half of it", NOW, async (noted) => {
      await append("A.md", "written\n")(noted);
      throw new RangeError("a bug");
    });
    await expect(failing).rejects.toThrow(RangeError);
    expect(await log.undo()).toMatchObject({ kind: "done" });
    expect(notes.textOf("A.md")).toBe("text\n");
  });
});

describe("a note that an action made", () => {
  async function withNote() {
    const made = vault({});
    await made.log.run("Added Ada", NOW, async (notes) => {
      await notes.create(ADA, "---\nmet: 2026-11-23\n---\n");
      await notes.edit(ADA, (text) => `${text}# Ada\n`);
    });
    return made;
  }

  it("goes where it still says what was written, and comes back with redo", async () => {
    const { notes, log } = await withNote();
    expect(await log.undo()).toMatchObject({ kind: "done" });
    expect(notes.has(ADA)).toBe(false);
    expect(await log.redo()).toMatchObject({ kind: "done" });
    expect(notes.textOf(ADA)).toBe("---\nmet: 2026-11-23\n---\n# Ada\n");
    expect(await log.undo()).toMatchObject({ kind: "done" });
    expect(notes.has(ADA)).toBe(false);
  });

  it("stays where anything was added to it", async () => {
    const { notes, log } = await withNote();
    notes.write(ADA, `${notes.textOf(ADA)}More.\n`);
    expect(await log.undo()).toMatchObject({ kind: "refused", rest: false });
    expect(notes.textOf(ADA)).toContain("More.");
  });

  it("loses what was written, and keeps a template and the user's own words", async () => {
    const { notes, log } = vault({});
    const template = "# Monday\n\n## Journal\n";
    const line = "\n## Interactions\n- coffee with [[Ada Lovelace]]\n";
    await log.run("Logged coffee", NOW, (notes) => notes.create("Daily.md", template + line, template));
    notes.write("Daily.md", `# Monday\n\n## Journal\nSlept well.\n${line}`);
    expect(await log.undo()).toMatchObject({ kind: "done" });
    expect(notes.textOf("Daily.md")).toBe("# Monday\n\n## Journal\nSlept well.\n");
    expect(await log.redo()).toMatchObject({ kind: "done" });
    expect(notes.textOf("Daily.md")).toBe(`# Monday\n\n## Journal\nSlept well.\n${line}`);
  });

  it("goes with its template where nobody has written into it", async () => {
    const { notes, log } = vault({});
    await log.run("Logged coffee", NOW, (notes) => notes.create("Daily.md", "# Day\n- coffee\n", "# Day\n"));
    expect(await log.undo()).toMatchObject({ kind: "done" });
    expect(notes.has("Daily.md")).toBe(false);
    expect(await log.redo()).toMatchObject({ kind: "done" });
    expect(notes.textOf("Daily.md")).toBe("# Day\n- coffee\n");
  });

  it("does not come back over another one", async () => {
    const { notes, log } = await withNote();
    await log.undo();
    notes.write(ADA, "mine");
    expect(await log.redo()).toMatchObject({ kind: "refused", notes: [{ path: ADA, why: "There is a note of that name already." }] });
    expect(notes.textOf(ADA)).toBe("mine");
  });
});

it("tries again what was refused, once there is nothing else to undo", async () => {
  const { notes, log } = vault({ "A.md": "one\n" });
  await log.run("Added a line", NOW, (notes) => notes.edit("A.md", (text) => `${text}a line of words\n`));
  notes.write("A.md", "one\n");
  expect(await log.undo()).toMatchObject({ kind: "refused" });
  notes.write("A.md", "one\na line of words\n");
  expect(await log.undo()).toMatchObject({ kind: "done" });
  expect(notes.textOf("A.md")).toBe("one\n");
});

describe("what has changed since", () => {
  it.each([
    { says: "altered", change: (notes: MemoryNotes) => notes.write(ADA, RAISED.replace("11-23", "11-24")), why: "What was written there is gone or altered." },
    { says: "undone by hand", change: (notes: MemoryNotes) => notes.write(ADA, PERSON), why: "What was written there is gone or altered." },
    { says: "deleted with its note", change: (notes: MemoryNotes) => notes.delete(ADA), why: `There is no note at ${ADA}.` },
  ])("is named where it was $says, nothing is touched, and the rest is offered", async ({ change, why }) => {
    const { notes, log, id, start } = await withCoffee();
    change(notes);
    const before = [DAY, BO].map((path) => notes.textOf(path));
    expect(await log.undo()).toEqual({
      kind: "refused", id, notes: [{ path: ADA, why }], rest: true,
      message: `"${LABEL}" was not undone, and nothing was touched. ${ADA}: ${why} The rest can be undone without them.`,
    });
    expect([DAY, BO].map((path) => notes.textOf(path))).toEqual(before);

    const restarted = start();
    expect(await restarted.undoRest(id)).toEqual({ kind: "done", id, message: `"${LABEL}" was undone, except in ${ADA}.` });
    expect([DAY, BO].map((path) => notes.textOf(path))).toEqual([DAY_TEXT, PERSON]);
    expect(await restarted.undo()).toMatchObject({ kind: "nothing" });
    await restarted.redo();
    expect([DAY, BO].map((path) => notes.textOf(path))).toEqual([DAY_TEXT + LINE, RAISED]);
  });

  it("does not bar the way to the actions before it, once it was said", async () => {
    const { notes, log, id } = await withCoffee();
    const later = await log.run("Wrote more", NOW, append(ADA, "More.\n"));
    notes.write(ADA, RAISED);
    expect(await log.undo()).toMatchObject({ kind: "refused", id: later.id, rest: false });
    expect(await log.undo()).toMatchObject({ kind: "done", id });
    notes.write(ADA, `${PERSON}More.\n`);
    expect(await log.undo(later.id)).toMatchObject({ kind: "done" });
    expect(notes.textOf(ADA)).toBe(PERSON);
  });

  it("keeps an action from being redone too, and says so", async () => {
    const { notes, log, id } = await withCoffee();
    await log.undo();
    notes.write(ADA, PERSON.replace("11-02", "11-09"));
    expect(await log.redo()).toMatchObject({ kind: "refused", id, notes: [{ path: ADA, why: "The place that it stood in is gone or altered." }] });
    expect(notes.textOf(DAY)).toBe(DAY_TEXT);
  });

  it("names a few notes and counts the others", async () => {
    const paths = Array.from({ length: 8 }, (_, index) => `People/${index}.md`);
    const { notes, log } = vault(Object.fromEntries(paths.map((path) => [path, PERSON])));
    const { id } = await log.run("Stretched a circle", NOW, async (noted) => {
      for (const path of paths) await noted.edit(path, (text) => text.replace("weekly", "monthly"));
    });
    for (const path of paths.slice(1)) notes.write(path, PERSON);
    expect((await log.undo()).message).toMatch(/People\/5\.md: [^:]* And 2 more\. The rest/);
    expect((await log.undoRest(id ?? 0)).message).toContain("except in People/1.md, People/2.md, People/3.md, People/4.md, People/5.md and 2 more.");
  });
});

describe("a note that cannot be written", () => {
  const locked = new NoteError("unwritable", ADA, "This note is write-protected.");

  it("is named before anything is touched, and does not use the action up", async () => {
    const { notes, log, id } = await withCoffee();
    notes.fail(ADA, locked);
    const refused = { kind: "refused", id, notes: [{ path: ADA, why: locked.message }], rest: true };
    expect(await log.undo()).toMatchObject(refused);
    expect(await log.undo()).toMatchObject(refused);
    expect(await log.undoRest(id)).toMatchObject({ kind: "done" });
    expect(log.next("undo")).toMatchObject({ id, parts: [{ path: ADA }] });
  });

  it("leaves the exact half that it says, which can be tried again", async () => {
    const { notes, log, id } = await withCoffee();
    const edit = notes.edit.bind(notes);
    notes.edit = (path, change) => (path === ADA ? Promise.reject(locked) : edit(path, change));
    expect(await log.undo()).toEqual({
      kind: "half", id, notes: [{ path: DAY, why: "It was not tried any more." }, { path: ADA, why: locked.message }],
      message: `"${LABEL}" was undone in ${BO} and not in the rest. ${DAY}: It was not tried any more. ${ADA}: ${locked.message}`,
    });
    expect([DAY, ADA, BO].map((path) => notes.textOf(path))).toEqual([DAY_TEXT + LINE, RAISED, PERSON]);
    notes.edit = edit;
    expect(await log.undo()).toMatchObject({ kind: "done", id });
    expect([DAY, ADA, BO].map((path) => notes.textOf(path))).toEqual([DAY_TEXT, PERSON, PERSON]);
    expect(await log.redo()).toMatchObject({ kind: "done", id });
    expect([DAY, ADA, BO].map((path) => notes.textOf(path))).toEqual([DAY_TEXT + LINE, RAISED, RAISED]);
  });

  it("is not written over where it changed between the look and the writing", async () => {
    const { notes, log } = await withCoffee();
    const edit = notes.edit.bind(notes);
    notes.edit = (path, change) => {
      if (path === BO) notes.write(BO, RAISED.replace("11-23", "11-25"));
      return edit(path, change);
    };
    expect(await log.undo()).toMatchObject({ kind: "refused", notes: [{ path: BO }], rest: true });
    expect([DAY, ADA, BO].map((path) => notes.textOf(path))).toEqual([DAY_TEXT + LINE, RAISED, RAISED.replace("11-23", "11-25")]);
  });

  it("does not hide a bug, and what was taken back until then is remembered", async () => {
    const { notes, log, id } = await withCoffee();
    const edit = notes.edit.bind(notes);
    notes.edit = (path, change) => (path === ADA ? Promise.reject(new RangeError("a bug")) : edit(path, change));
    await expect(log.undo()).rejects.toThrow(RangeError);
    notes.edit = edit;
    expect(log.next("redo")).toMatchObject({ id, parts: [{ path: BO }] });
    expect(await log.undo()).toMatchObject({ kind: "done", id });
  });
});

describe("two at a time", () => {
  it("take back two actions, not one twice", async () => {
    const { notes, log } = vault({ "A.md": "0\n" });
    for (const letter of ["one", "two"]) await log.run(letter, NOW, append("A.md", `${letter}\n`));
    const kinds = (await Promise.all([log.undo(), log.undo(), log.undo()])).map(({ kind }) => kind);
    expect(kinds).toEqual(["done", "done", "nothing"]);
    expect(notes.textOf("A.md")).toBe("0\n");
  });

  it("keep apart what each action wrote", async () => {
    const { notes, log } = vault({ "A.md": "Words\n", "B.md": "Words\n" });
    const [first] = await Promise.all([
      log.run("first", NOW, append("A.md", "the first\n")),
      log.run("second", NOW, append("B.md", "the second\n")),
    ]);
    await log.undo(first.id);
    expect([notes.textOf("A.md"), notes.textOf("B.md")]).toEqual(["Words\n", "Words\nthe second\n"]);
  });
});

describe("an action", () => {
  it("can write no more once it has ended, for nobody would take that back", async () => {
    const { notes, log } = vault({ "A.md": "text" });
    const { result: late } = await log.run("Began", NOW, (noted) => Promise.resolve(noted));
    await expect(late.edit("A.md", () => "lost")).rejects.toThrow("has ended");
    await expect(late.create("B.md", "lost")).rejects.toThrow("has ended");
    expect([notes.textOf("A.md"), notes.has("B.md")]).toEqual(["text", false]);
  });

  it("sees the same notes, and removes none", async () => {
    const { notes, log } = vault({ "A.md": "text" });
    await log.run("Looked", NOW, async (noted) => {
      const seen: string[] = [];
      const stop = noted.watch(({ path }) => seen.push(path));
      expect(await noted.list()).toEqual(await notes.list());
      notes.write("A.md", "other");
      stop();
      expect(seen).toEqual(["A.md"]);
      await expect(noted.remove("A.md", () => true)).rejects.toThrow("does not remove");
    });
    expect(notes.textOf("A.md")).toBe("other");
  });
});

describe("after a reload", () => {
  it("everything can still be taken back and brought back", async () => {
    const { notes, log, start, id } = await withCoffee();
    await log.run("Wrote more", NOW, append(DAY, "- more of it\r\n"));
    await log.undo();
    const restarted = start();
    expect([restarted.next("undo"), restarted.next("redo")?.label]).toEqual([log.next("undo"), "Wrote more"]);
    await restarted.redo();
    await restarted.undo();
    expect(await restarted.undo()).toMatchObject({ kind: "done", id });
    expect([DAY, ADA, BO].map((path) => notes.textOf(path))).toEqual([DAY_TEXT, PERSON, PERSON]);
  });

  it("a renamed note is still known", async () => {
    const { notes, log, start } = await withCoffee();
    notes.rename(BO, "People/Bob.md");
    log.renamed(BO, "People/Bob.md");
    await Promise.resolve();
    expect(await start().undo()).toMatchObject({ kind: "done" });
    expect(notes.textOf("People/Bob.md")).toBe(PERSON);
  });

  it("the last 50 actions are known", async () => {
    const { notes, log, start } = vault({ "A.md": "" });
    for (let number = 1; number <= 53; number++) await log.run(`line ${number}`, NOW, append("A.md", `line number ${number}\n`));
    const restarted = start();
    for (let number = 53; number > 3; number--) expect(await restarted.undo()).toMatchObject({ kind: "done" });
    expect(await restarted.undo()).toMatchObject({ kind: "nothing" });
    expect(notes.textOf("A.md")).toBe("line number 1\nline number 2\nline number 3\n");
  });

  it("no other text of a note is kept", async () => {
    const { store } = await withCoffee();
    expect(store.text).toContain("- coffee with");
    expect(store.text).not.toMatch(/cadence|weekly|last-contact|Interactions|2026-11-02/);
  });

  it("huge actions make room by the oldest, and stay undoable until then", async () => {
    const { log, start, store } = vault({});
    for (const name of ["A", "B", "C"]) await log.run(name, NOW, (notes) => notes.create(`${name}.md`, name.repeat(400_000)));
    expect(store.text.length).toBeLessThan(1_000_000);
    const restarted = start();
    await restarted.undo();
    await restarted.undo();
    expect(restarted.next("undo")).toBeNull();
    expect(log.next("undo")).toMatchObject({ label: "C" });
  });

  it("an action too large to be kept is told so, and does not push out those before it", async () => {
    const { notes, log, start } = vault({ "A.md": "", "B.md": "" });
    await log.run("Wrote a line", NOW, append("A.md", "a line\n"));
    const { id } = await log.run("Wrote a book", NOW, append("B.md", "word ".repeat(300_000)));
    const restarted = start();
    expect(await restarted.undo()).toEqual({
      kind: "refused", id, notes: [], rest: false,
      message: '"Wrote a book" wrote more than is kept beyond a restart, so it can no longer be undone.',
    });
    expect(notes.textOf("B.md")).not.toBe("");
    expect(await restarted.undo()).toMatchObject({ kind: "done" });
    expect(notes.textOf("A.md")).toBe("");
    expect(await log.undo(id)).toMatchObject({ kind: "done" });
    expect(notes.textOf("B.md")).toBe("");
  });

  it("a folder of thousands of notes is renamed, and stored once", async () => {
    const paths = Array.from({ length: 2000 }, (_, number) => `People/${String(number)}.md`);
    const { notes, log, store, start } = vault(Object.fromEntries(paths.map((path) => [path, PERSON])));
    await log.run("Stretched a circle", NOW, async (noted) => {
      for (const path of paths) await noted.edit(path, (text) => text.replace("weekly", "monthly"));
    });
    let saves = 0;
    const save = store.save.bind(store);
    store.save = (data) => {
      saves++;
      save(data);
    };
    for (const [from, to] of [["People", "Old"], ["Old", "Friends"]] as const) {
      for (const path of paths) {
        notes.rename(path.replace("People", from), path.replace("People", to));
        log.renamed(path.replace("People", from), path.replace("People", to));
      }
    }
    await Promise.resolve();
    expect(saves).toBe(1);
    expect(await start().undo()).toMatchObject({ kind: "done" });
    expect(paths.filter((path) => notes.textOf(path.replace("People", "Friends")) !== PERSON)).toEqual([]);
  });

  it.each([
    { says: "nothing", data: null },
    { says: "what is no list", data: { version: 1 } },
    { says: "another version", data: [2, [], []] },
    { says: "no list of steps", data: [1, []] },
    { says: "a step that is no row", data: [1, ["x"], []] },
    { says: "a step without parts", data: [1, [[1, "Did", "2026-11-23", "14:30"]], []] },
    { says: "a day that is none", data: [1, [[1, "Did", "2026-02-30", "14:30", []]], []] },
    { says: "an id that is no number", data: [1, [["1", "Did", "2026-11-23", "14:30", []]], []] },
    { says: "a label that is no text", data: [1, [[1, 2, "2026-11-23", "14:30", []]], []] },
    { says: "a part without a path", data: [1, [[1, "Did", "2026-11-23", "14:30", [[null, null, []]]]], []] },
    { says: "a made note that is no text", data: [1, [[1, "Did", "2026-11-23", "14:30", [["A.md", 1, []]]]], []] },
    { says: "a trace of other texts", data: [1, [[1, "Did", "2026-11-23", "14:30", [["A.md", null, [[[0, 1, "x", 0, 0, 0, 0]]]]]]], []] },
    { says: "a trace before the note", data: [1, [[1, "Did", "2026-11-23", "14:30", [["A.md", null, [[[-1, "", "x", 0, 0, 0, 0]]]]]]], []] },
    { says: "a trace without hashes", data: [1, [[1, "Did", "2026-11-23", "14:30", [["A.md", null, [[[0, "", "x"]]]]]]], []] },
    { says: "a setting whose key is no text", data: [1, [[1, "Did", "2026-11-23", "14:30", [[null, 4, 1, 2]]]], []] },
    { says: "a trace told by something else", data: [1, [[1, "Did", "2026-11-23", "14:30", [["A.md", null, [[[0, "", "x", 0, 0, 0, 3]]]]]]], []] },
  ])("$says in the store is an empty start", async ({ data }) => {
    const { store, start, reported } = vault({ "A.md": "x" });
    store.save(data);
    const log = start();
    expect(await log.undo()).toMatchObject({ kind: "nothing" });
    await log.run("Did", NOW, append("A.md", "y"));
    expect(await start().undo()).toMatchObject({ kind: "done" });
    expect(reported).toEqual([]);
  });

  it("a store that fails is reported, and actions and undo go on", async () => {
    const { notes, store, start, reported } = vault({ "A.md": "x" });
    store.text = "{";
    store.save = () => {
      throw new Error("The storage is full.");
    };
    const log = start();
    expect(await log.run("Did", NOW, append("A.md", "y"))).toMatchObject({ id: 1 });
    expect(await log.undo()).toMatchObject({ kind: "done" });
    expect(notes.textOf("A.md")).toBe("x");
    expect(reported.map((error) => error instanceof Error)).toEqual([true, true, true]);
  });
});
