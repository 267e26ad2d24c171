import { describe, expect, it } from "vitest";
import { addDays, type CivilDate } from "../../src/core/civil-date";
import { decodeSettings } from "../../src/core/settings";
import { StoppedError } from "../../src/obsidian/breath";
import { IndexCache } from "../../src/obsidian/index-cache";
import { type DayState, type Later, LiveVault } from "../../src/obsidian/live-vault";
import { CHUNKS } from "../../src/vault/note-cache";
import { NoteError } from "../../src/vault/notes";
import { momentDates } from "../support/dates";
import { day } from "../support/day";
import { MemoryNotes } from "../support/memory-notes";
import { MemoryTexts } from "../support/memory-texts";
import { UNHURRIED } from "../support/sessions";
import { told } from "../support/told";

const TODAY = day("2026-11-23");
const PATH = ".obsidian/plugins/marathon/data.json";
const HOST = { daily: { folder: "Daily", format: "YYYY-MM-DD", template: "" }, templateFolders: [] };
const settings = (data: object = {}) => decodeSettings({ version: 1, ...data }, PATH);
const ADA = "---\ncadence: weekly\nlast-contact: 2026-11-02\n---\n";

/** A vault under test; what it wants to do later is done by `settle`. */
function vaultOver(notes: MemoryNotes, breathe: () => Promise<void> = () => Promise.resolve(), texts: MemoryTexts | null = null, today: CivilDate = TODAY) {
  const waiting = new Set<() => void>();
  const reported: unknown[] = [];
  const later = (job: () => void): Later => Object.assign(() => waiting.add(job), { cancel: () => waiting.delete(job) });
  const cache = texts && new IndexCache({
    store: texts, build: () => "one", now: () => notes.now, later, muchLater: later, breath: () => UNHURRIED, report: (error) => reported.push(error),
  });
  const vault = new LiveVault({
    notes,
    cache: cache === null ? undefined : (rules) => cache.under(rules),
    dates: momentDates,
    settingsPath: PATH,
    breath: (stopped) => ({
      due: () => true,
      async take() {
        await breathe();
        if (stopped()) throw new StoppedError();
      },
    }),
    later,
    today: () => today,
    report: (error) => reported.push(error),
  });
  const settle = async () => {
    for (const job of [...waiting]) {
      waiting.delete(job);
      job();
    }
    // Reading in memory takes turns of the event loop, not time.
    await new Promise((resolve) => setTimeout(resolve, 20));
  };
  const namesOf = (state: DayState) => (state.kind === "ready" ? state.board.today.map(({ person }) => person.name) : state.kind);
  const shown = () => namesOf(vault.on(today));
  /** What is shown while it is read, null where that is nothing. */
  const left = () => {
    const day = vault.leftOn(today);
    return day && namesOf(day);
  };
  return { vault, settle, today: shown, left, reported, waiting };
}

describe("the vault while it is open", () => {
  it("is read once it is opened, and says how far it is", async () => {
    const { vault, today } = vaultOver(new MemoryNotes({ "People/Ada.md": ADA, "Ideas.md": "" }));
    expect(vault.on(TODAY)).toEqual({ kind: "reading", progress: null });
    const told: unknown[] = [];
    vault.subscribe(() => told.push(vault.state.kind === "reading" ? vault.state.progress : vault.state.kind));
    vault.open(settings(), HOST);
    await vault.ready();
    expect(today()).toEqual(["Ada"]);
    expect(told).toContainEqual({ done: 2, total: 2 });
    expect(told[told.length - 1]).toBe("ready");
  });

  it("follows what changes, a burst at a time", async () => {
    const notes = new MemoryNotes({ "People/Ada.md": ADA });
    const { vault, settle, today, waiting } = vaultOver(notes);
    vault.open(settings(), HOST);
    await vault.ready();
    notes.write("People/Bo.md", ADA);
    notes.write("People/Cy.md", ADA);
    expect([today(), waiting.size]).toEqual([["Ada"], 1]);
    await settle();
    expect(today()).toEqual(["Ada", "Bo", "Cy"]);
  });

  it("does not lose what changes while it is being read", async () => {
    const notes = new MemoryNotes({ "People/Ada.md": ADA });
    const { vault, settle, today } = vaultOver(notes);
    vault.open(settings(), HOST);
    notes.write("People/Bo.md", ADA);
    await settle();
    await vault.ready();
    expect(today()).toEqual(["Ada", "Bo"]);
  });

  it("is ready once it is read under the rules that were asked for last, of the plugin or of the app", async () => {
    const { vault } = vaultOver(new MemoryNotes({ "People/Ada.md": ADA, "Journal/2026-11-23.md": "" }));
    vault.open(settings(), HOST);
    await vault.ready();
    vault.open(settings({ lastContactProperty: "talked" }), HOST);
    vault.open(settings({ lastContactProperty: "met" }), HOST);
    expect((await vault.ready()).settings.lastContactProperty).toBe("met");
    vault.open(settings({ lastContactProperty: "met", pace: [1, 1, 1, 1, 1, 1, 1] }), { ...HOST, daily: { ...HOST.daily, folder: "Journal" } });
    const { rules, settings: { pace } } = await vault.ready();
    expect([rules.daily.folder, pace[6]]).toEqual(["Journal", 1]);
  });

  it("works out a day once, until something changes", async () => {
    const notes = new MemoryNotes({ "People/Ada.md": ADA });
    const { vault, settle } = vaultOver(notes);
    vault.open(settings(), HOST);
    await vault.ready();
    const first = vault.on(TODAY);
    expect(vault.on(TODAY)).toBe(first);
    expect(vault.on(day("2026-11-24"))).not.toBe(first);
    notes.write("People/Bo.md", ADA);
    await settle();
    expect(vault.on(TODAY)).not.toEqual(first);
  });
});

describe("a pass", () => {
  async function opened(notes: MemoryNotes) {
    const under = vaultOver(notes);
    under.vault.open(settings(), HOST);
    await under.vault.ready();
    const told: unknown[] = [];
    under.vault.subscribe(() => told.push(under.vault.state.kind));
    return { ...under, told };
  }

  it("is made once for a write to several notes", async () => {
    const notes = new MemoryNotes({ "People/Ada.md": ADA, "Daily/2026-11-23.md": "" });
    const { settle, told, waiting } = await opened(notes);
    notes.write("Daily/2026-11-23.md", "- coffee with [[Ada]]\n");
    notes.write("People/Ada.md", ADA.replace("02", "23"));
    await settle();
    expect([told, waiting.size]).toEqual([["ready"], 0]);
  });

  it("is made once for 300 notes that arrive while others still do", async () => {
    const notes = new MemoryNotes({ "People/Ada.md": ADA });
    const { settle, told, waiting, vault } = await opened(notes);
    for (let half = 0; half < 2; half++) {
      for (let number = 0; number < 150; number++) notes.write(`People/Example ${String(half * 150 + number)}.md`, ADA);
      await settle();
      expect(told).toEqual([]);
    }
    await settle();
    expect([told, waiting.size]).toEqual([["ready"], 0]);
    expect([...(vault.session?.index.people() ?? [])]).toHaveLength(301);
  });

  it("is made at last also where changes never end", async () => {
    const notes = new MemoryNotes({ "People/Ada.md": ADA });
    const { settle, told } = await opened(notes);
    for (let turn = 0; turn < 10; turn++) {
      for (let number = 0; number < 20; number++) notes.write(`People/Example ${String(number)}.md`, ADA);
      await settle();
    }
    expect(told).toEqual(["ready"]);
  });

  it("is made once for a folder of people that moved, and reads none of their notes again", async () => {
    const people = Array.from({ length: 500 }, (_, number) => `Example ${String(number)}.md`);
    const notes = new MemoryNotes({
      ...Object.fromEntries(people.map((name) => [`People/${name}`, `${ADA}# Log\n- 2026-11-03 lunch\n`])),
      "Daily/2026-11-02.md": "- coffee with [[Example 7]] and [[Example 499]]\n",
    });
    const { settle, told, vault } = await opened(notes);
    notes.reads.clear();
    for (const name of people) notes.rename(`People/${name}`, `People/Friends/${name}`);
    for (let turn = 0; turn < 3; turn++) await settle();
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(told).toEqual(["ready"]);
    // Their tags are looked for, by a host that does not know them; nothing is read.
    expect([notes.reads.get("Daily/2026-11-02.md"), Math.max(...notes.reads.values())]).toEqual([undefined, 1]);
    const history = vault.session?.facts.historyOf("People/Friends/Example 7.md", TODAY).map(({ date, source }) => [date, source.path]);
    expect(history).toEqual([["2026-11-03", "People/Friends/Example 7.md"], ["2026-11-02", "Daily/2026-11-02.md"]]);
  });

  it("is not made for a note that concerns nobody", async () => {
    const notes = new MemoryNotes({ "People/Ada.md": ADA, "Ideas.md": "" });
    const { settle, told, vault } = await opened(notes);
    const before = vault.on(TODAY);
    notes.write("Ideas.md", "Another idea.\n");
    await settle();
    expect([told, vault.on(TODAY) === before]).toEqual([[], true]);
    notes.write("Ideas.md", "---\nbroken: [\n---\n");
    await settle();
    expect(told).toEqual(["ready"]);
    notes.write("Ideas.md", "");
    await settle();
    expect(told).toEqual(["ready", "ready"]);
  });
});

describe("what was left of a vault", () => {
  const DAILY = "Daily/2026-11-20.md";

  /** Notes that were open once, and what is stored of them. */
  async function left(before: (notes: MemoryNotes) => void = () => undefined, data: object = {}) {
    const notes = new MemoryNotes({ "People/Ada.md": ADA, "People/Bo.md": ADA, [DAILY]: "- coffee with [[Bo]]\n- [ ] ask [[Ada]]\n" });
    const texts = new MemoryTexts();
    before(notes);
    const under = vaultOver(notes, undefined, texts);
    under.vault.open(settings(data), HOST);
    await under.vault.ready();
    notes.wait(10_000);
    // Once for the notes, and once more since those read shortly after they were written are read again.
    for (let turn = 0; turn < 3; turn++) await under.settle();
    under.vault.close();
    return { notes, texts };
  }

  /** A start at which all is held back that is stored of single notes, until `go`. */
  async function startedOver(notes: MemoryNotes, texts: MemoryTexts, { data = {}, today = TODAY }: { data?: object; today?: CivilDate } = {}) {
    let go: () => void = () => undefined;
    texts.notesAreHeld = new Promise((resolve) => {
      go = resolve;
    });
    const under = vaultOver(notes, undefined, texts, today);
    under.vault.open(settings(data), HOST);
    await new Promise((resolve) => setTimeout(resolve, 20));
    return { ...under, go };
  }

  it("is shown before any note is known again", async () => {
    const { notes, texts } = await left();
    const { vault, today, left: shown, go } = await startedOver(notes, texts);
    expect([shown(), today(), vault.session]).toEqual([["Ada"], "reading", null]);
    expect(vault.leftOn(TODAY)?.undated("People/Ada.md").map(({ promise: { text } }) => text)).toEqual(["ask Ada"]);
    expect([vault.leftOn(TODAY) === vault.leftOn(TODAY), vault.leftOn(addDays(TODAY, 1))]).toEqual([true, null]);
    go();
    await vault.ready();
    expect([today(), vault.leftOn(TODAY)]).toEqual([["Ada"], null]);
  });

  it("holds no text of a note but what entries and promises say", async () => {
    const { texts } = await left((before) => {
      before.write("Ideas.md", "A secret about nobody.\n");
      before.write("People/Cy.md", "A secret about Cy.\n");
    });
    const all = [...texts.texts].filter(([key]) => key >= CHUNKS).map(([, text]) => text).join("\n");
    expect(all).toContain("ask Ada");
    expect(all).not.toMatch(/secret|Ideas/);
  });

  it("is told once to whoever looks, with no progress of the reading behind it", async () => {
    const { notes, texts } = await left();
    const { vault, go } = await startedOver(notes, texts);
    const told: unknown[] = [];
    vault.subscribe(() => told.push(vault.state.kind));
    go();
    await vault.ready();
    expect(told).toEqual(["ready"]);
  });

  it("hides how far the reading is", async () => {
    const { notes, texts } = await left();
    for (let key = 0; key < CHUNKS; key++) texts.texts.delete(key);
    const { vault, go } = await startedOver(notes, texts);
    const told: unknown[] = [];
    vault.subscribe(() => told.push(vault.state.kind));
    go();
    await vault.ready();
    expect([notes.reads.size > 0, told]).toEqual([true, ["ready"]]);
  });

  it.each<{ says: string; change: (notes: MemoryNotes) => void }>([
    { says: "a note has changed", change: (notes) => { notes.write(DAILY, "- coffee with [[Ada]]\n"); } },
    { says: "a note about nobody has changed", change: (notes) => { notes.write("Ideas.md", "None.\n"); } },
    { says: "a note has come", change: (notes) => { notes.write("People/Cy.md", ADA); } },
    { says: "a note has gone", change: (notes) => { notes.delete("People/Bo.md"); } },
    { says: "a note has moved", change: (notes) => { notes.rename("People/Bo.md", "People/Work/Bo.md"); } },
  ])("is not shown where $says", async ({ change }) => {
    const { notes, texts } = await left((before) => { before.write("Ideas.md", "An idea.\n"); });
    change(notes);
    const { today, left: shown, go, vault } = await startedOver(notes, texts);
    expect([shown(), today()]).toEqual([null, "reading"]);
    go();
    await vault.ready();
  });

  it.each<{ says: string; data: object; shown: unknown }>([
    { says: "not shown under other rules of reading", data: { personTypes: ["friend"] }, shown: null },
    { says: "not shown under another default cadence", data: { defaultCadence: "monthly" }, shown: null },
    { says: "planned anew to another pace", data: { pace: [0, 1, 1, 1, 1, 1, 1] }, shown: [] },
  ])("is $says", async ({ data, shown }) => {
    const { notes, texts } = await left();
    const { left: names, vault, go } = await startedOver(notes, texts, { data });
    expect(names()).toEqual(shown);
    go();
    await vault.ready();
  });

  it.each<{ says: string; daily: string; today: string; shown: unknown }>([
    { says: "is shown on a later day", daily: "", today: "2026-12-10", shown: ["Ada", "Bo"] },
    { says: "is not shown on an earlier day", daily: "", today: "2026-11-22", shown: null },
    { says: "is shown until the day of something that was planned", daily: "- lunch with [[Ada]]\n", today: "2026-12-23", shown: ["Bo"] },
    { says: "is not shown from the day of something that was planned", daily: "- lunch with [[Ada]]\n", today: "2026-12-24", shown: null },
  ])("$says", async ({ daily, today: later, shown }) => {
    const { notes, texts } = await left((before) => { before.write("Daily/2026-12-24.md", daily); });
    const { left: names, vault, go } = await startedOver(notes, texts, { today: day(later) });
    expect(names()).toEqual(shown);
    go();
    await vault.ready();
  });

  it("knows who was met on its day, and when before it, and on the day after that they were", async () => {
    const { notes, texts } = await left((before) => {
      before.write("Daily/2026-11-21.md", "- lunch with [[Ada]]\n");
      before.write("Daily/2026-11-23.md", "- lunch with [[Ada]]\n");
    });
    for (const day of [TODAY, addDays(TODAY, 1)]) {
      const { vault, go } = await startedOver(notes, texts, { today: day });
      const ahead = vault.leftOn(day);
      go();
      await vault.ready();
      const known = vault.on(day);
      expect(ahead && told(ahead.board)).toEqual(known.kind === "ready" && told(known.board));
      vault.close();
    }
  });

  it("is not shown where a part of it is damaged", async () => {
    const { notes, texts } = await left();
    texts.texts.set(CHUNKS + 3, "damaged");
    const { today, left: shown, go, vault } = await startedOver(notes, texts);
    expect([shown(), today()]).toEqual([null, "reading"]);
    go();
    await vault.ready();
    expect(today()).toEqual(["Ada"]);
  });

  it("is not asked for again and again where a note is from the future", async () => {
    const notes = new MemoryNotes({ "People/Ada.md": ADA });
    notes.wait(10_000);
    const texts = new MemoryTexts();
    notes.restore("Ideas.md", "An idea.\n", notes.now + 1_000_000_000);
    const { vault, settle, waiting } = vaultOver(notes, undefined, texts);
    vault.open(settings(), HOST);
    await vault.ready();
    const rounds: number[] = [];
    for (let turn = 0; turn < 8; turn++) {
      rounds.push(waiting.size);
      await settle();
    }
    expect(rounds.slice(-4)).toEqual([0, 0, 0, 0]);
    expect([...texts.texts.keys()].filter((key) => key >= CHUNKS)).toEqual([]);
  });

  it("gives way to other settings at once", async () => {
    const { notes, texts } = await left();
    const { today, left: shown, vault, go } = await startedOver(notes, texts);
    let told = 0;
    vault.subscribe(() => {
      told += 1;
    });
    expect(shown()).toEqual(["Ada"]);
    vault.open(settings({ pace: [0, 1, 1, 1, 1, 1, 1] }), HOST);
    expect([shown(), told]).toEqual([null, 1]);
    go();
    await vault.ready();
    expect(today()).toEqual([]);
  });

  it.each(Array.from({ length: 16 }, (_, pause) => ({ pause })))("is never shown under settings that gave way at pause $pause", async ({ pause }) => {
    const { notes, texts } = await left();
    texts.notesAreHeld = new Promise(() => undefined);
    let pauses = 0;
    const { vault, left: shown } = vaultOver(notes, async () => {
      if (pauses++ === pause) vault.open(settings({ pace: [0, 1, 1, 1, 1, 1, 1] }), HOST);
      await Promise.resolve();
    }, texts);
    vault.open(settings(), HOST);
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(shown()).not.toEqual(pauses > pause ? ["Ada"] : []);
  });

  it("is of one state of the notes, also where they change while it is found out", async () => {
    const notes = new MemoryNotes({ "People/Ada.md": ADA, "People/Bo.md": ADA, [DAILY]: "- coffee with [[Bo]]\n" });
    notes.wait(10_000);
    const texts = new MemoryTexts();
    let isLeaving = false;
    const { vault, settle } = vaultOver(notes, async () => {
      if (!isLeaving) return;
      isLeaving = false;
      notes.delete(DAILY);
      await settle();
    }, texts);
    vault.open(settings(), HOST);
    await vault.ready();
    const coffee = "- coffee with [[Bo]]\n";
    const [listed] = (await notes.list()).filter(({ path }) => path === DAILY);
    isLeaving = true;
    await settle();
    await new Promise((resolve) => setTimeout(resolve, 50));
    vault.close();
    // It comes back as it was, as out of the trash.
    notes.restore(DAILY, coffee, listed?.mtime ?? 0);
    const { today, left: names, go, vault: next } = await startedOver(notes, texts);
    const shown = names();
    go();
    await next.ready();
    expect([shown, today()]).toEqual([["Ada"], ["Ada"]]);
  });

  it("takes in what changes while it is shown", async () => {
    const { notes, texts } = await left();
    const { today, left: shown, vault, go, settle } = await startedOver(notes, texts);
    notes.write("Daily/2026-11-23.md", "- coffee with [[Ada]]\n");
    await settle();
    expect(shown()).toEqual(["Ada"]);
    go();
    await vault.ready();
    await settle();
    expect(today()).toEqual([]);
  });

  it("is not stored of settings that gave way before it was found out, for they hear of no change any more", async () => {
    const { notes, texts } = await left();
    const { vault, settle, go } = await startedOver(notes, texts);
    go();
    await vault.ready();
    notes.write("Ideas.md", "An idea.\n");
    await settle();
    notes.wait(10_000);
    // What is left is found out behind a step that is held up, and meanwhile other settings come into force.
    let release: () => void = () => undefined;
    void vault.session?.index.between(() => new Promise<void>((resolve) => {
      release = resolve;
    }));
    notes.restore(DAILY, "- coffee with [[Ada]]\n", notes.now - 5000);
    await settle();
    vault.open(settings({ defaultCadence: "monthly" }), HOST);
    await new Promise((resolve) => setTimeout(resolve, 20));
    release();
    await new Promise((resolve) => setTimeout(resolve, 20));
    vault.close();
    const next = await startedOver(notes, texts);
    expect(next.left()).toBeNull();
  });

  it("is left alone where many notes are from the future", async () => {
    const notes = new MemoryNotes({ "People/Ada.md": ADA });
    notes.wait(10_000);
    const texts = new MemoryTexts();
    for (let number = 0; number < 100; number++) notes.restore(`Ideas ${String(number)}.md`, "An idea.\n", notes.now + 1_000_000_000);
    const { vault, settle } = vaultOver(notes, undefined, texts);
    vault.open(settings(), HOST);
    await vault.ready();
    notes.reads.clear();
    for (let turn = 0; turn < 3; turn++) await settle();
    expect(notes.reads.size).toBe(0);
  });
});

describe("other settings", () => {
  it.each([
    { says: "another pace", data: { pace: [1, 1, 1, 1, 1, 0, 0] } },
    { says: "days off", data: { daysOff: [{ from: "2026-12-24", to: "2026-12-26" }] } },
    { says: "a circle's weight", data: { circles: [{ name: "inner", cadence: "weekly", weight: 3 }] } },
    { says: "a default cadence", data: { defaultCadence: "monthly" } },
    { says: "when dates show", data: { datesLead: 20 } },
    { says: "whether the property is a contact", data: { readLastContact: false } },
    { says: "the digest", data: { digestNotice: false } },
  ])("read no note again for $says", async ({ data }) => {
    const notes = new MemoryNotes({ "People/Ada.md": ADA, "Daily/2026-11-02.md": "- coffee with [[Ada]]\n" });
    const { vault } = vaultOver(notes);
    vault.open(settings(), HOST);
    const before = await vault.ready();
    notes.reads.clear();
    vault.open(settings(data), HOST);
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect([...notes.reads.keys()]).toEqual([]);
    expect(vault.session).not.toBe(before);
    expect(vault.session?.index).toBe(before.index);
    expect(vault.session?.settings).toEqual(settings(data).settings);
  });

  it("that come while the notes are being read are in force when they are", async () => {
    const notes = new MemoryNotes({ "People/Ada.md": ADA, "Daily/2026-11-02.md": "- coffee with [[Ada]]\n" });
    const { vault } = vaultOver(notes);
    vault.open(settings(), HOST);
    vault.open(settings({ defaultCadence: "monthly", pace: [1, 1, 1, 1, 1, 0, 0] }), HOST);
    const session = await vault.ready();
    expect(session.settings.defaultCadence).toBe("monthly");
    expect(notes.reads.get("Daily/2026-11-02.md")).toBe(1);
  });

  it("that come and go before they are in force leave the old ones hearing of changes", async () => {
    const notes = new MemoryNotes({ "People/Ada.md": ADA });
    const { vault, settle, today } = vaultOver(notes);
    vault.open(settings(), HOST);
    await vault.ready();
    for (const data of [{ pace: [2, 2, 2, 2, 2, 0, 0] }, { defaultCadence: "monthly" }, { peopleFolders: ["Friends"] }, {}]) {
      vault.open(settings(data), HOST);
    }
    await settle();
    notes.write("People/Bo.md", ADA);
    await settle();
    expect(today()).toEqual(["Ada", "Bo"]);
  });

  it("do not hold up what changes while the notes are read anew", async () => {
    const notes = new MemoryNotes({ "People/Ada.md": ADA });
    const { vault, settle, today } = vaultOver(notes);
    vault.open(settings(), HOST);
    await vault.ready();
    notes.list = () => new Promise(() => undefined);
    vault.open(settings({ peopleFolders: ["Friends"] }), HOST);
    for (const path of ["People/Bo.md", "People/Cy.md"]) {
      notes.write(path, ADA);
      await settle();
    }
    expect(today()).toEqual(["Ada", "Bo", "Cy"]);
  });

  it("are read beside the old ones, which stay on screen until then", async () => {
    const { vault, today } = vaultOver(new MemoryNotes({ "People/Ada.md": ADA, "Friends/Bo.md": ADA }));
    vault.open(settings(), HOST);
    await vault.ready();
    vault.open(settings({ peopleFolders: ["Friends"] }), HOST);
    expect(today()).toEqual(["Ada"]);
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(today()).toEqual(["Bo"]);
  });

  it("start nothing where they are the same", async () => {
    const { vault } = vaultOver(new MemoryNotes({ "People/Ada.md": ADA }));
    vault.open(settings(), HOST);
    const session = await vault.ready();
    vault.open(settings(), { ...HOST, daily: { ...HOST.daily } });
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(vault.session).toBe(session);
  });

  it("stop the reading that they replace", async () => {
    const { vault, today } = vaultOver(new MemoryNotes({ "People/Ada.md": ADA, "Friends/Bo.md": ADA }));
    vault.open(settings({ peopleFolders: ["Friends"] }), HOST);
    vault.open(settings(), HOST);
    await vault.ready();
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(today()).toEqual(["Ada"]);
  });
});

describe("a vault that cannot be read", () => {
  it("says why, and can be tried again", async () => {
    const notes = new MemoryNotes({ "People/Ada.md": ADA });
    const list = notes.list.bind(notes);
    notes.list = () => Promise.reject(new Error("The disk has gone."));
    const { vault, today, reported } = vaultOver(notes);
    vault.open(settings(), HOST);
    await expect(vault.ready()).rejects.toThrow("The disk has gone.");
    expect(vault.on(TODAY)).toEqual({ kind: "failed", message: "The disk has gone." });
    expect(reported).toHaveLength(1);
    notes.list = list;
    vault.open(settings(), HOST);
    await vault.ready();
    expect(today()).toEqual(["Ada"]);
  });

  it("is not one where a single note cannot be", async () => {
    const notes = new MemoryNotes({ "People/Ada.md": ADA, "People/Bo.md": ADA });
    notes.fail("People/Bo.md", new NoteError("unreadable", "People/Bo.md", "People/Bo.md cannot be read."));
    const { vault, today } = vaultOver(notes);
    vault.open(settings(), HOST);
    await vault.ready();
    expect(today()).toEqual(["Ada"]);
  });
});

describe("after closing", () => {
  it("nothing is read on, followed or told", async () => {
    const notes = new MemoryNotes({ "People/Ada.md": ADA, "People/Bo.md": ADA });
    let pauses = 0;
    const { vault, settle, waiting, reported } = vaultOver(notes, () => {
      pauses += 1;
      return new Promise((resolve) => setTimeout(resolve, 1));
    });
    let told = 0;
    vault.open(settings(), HOST);
    vault.subscribe(() => {
      told += 1;
    });
    vault.close();
    notes.write("People/Cy.md", ADA);
    await settle();
    expect([told, waiting.size, reported]).toEqual([0, 0, []]);
    expect(pauses).toBeLessThanOrEqual(4);
    expect(vault.state.kind).toBe("reading");
  });
});
