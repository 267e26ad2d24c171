import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { ActionLog } from "../../src/actions/undo";
import { addDays, type CivilDate } from "../../src/core/civil-date";
import { capacityOn } from "../../src/core/pace/capacity";
import { vaultActions } from "../../src/obsidian/vault-actions";
import { queueEdits } from "../../src/vault/edit-queue";
import { type NoteChange, NoteError } from "../../src/vault/notes";
import { VaultSession } from "../../src/vault/vault-session";
import { startHeadless } from "../browser/host/headless";
import { momentDates } from "../support/dates";
import { day } from "../support/day";
import { MemoryNotes } from "../support/memory-notes";
import { MemorySettings } from "../support/memory-settings";
import { MemoryStore } from "../support/memory-store";
import { LAW_TIMEOUT, runs } from "../support/runs";
import { SETTINGS_PATH, UNHURRIED } from "../support/sessions";

vi.setConfig({ testTimeout: LAW_TIMEOUT });

const TODAY = day("2026-11-23");
const HOST = { daily: { folder: "Daily", format: "YYYY-MM-DD", template: "" }, templateFolders: [] };
const { app } = await startHeadless();

type Texts = Readonly<Record<string, string>>;

/** The actions over notes in memory, each on the vault as it is then. */
async function vault(texts: Texts, chosen: Readonly<Record<string, unknown>> = {}) {
  const notes = new MemoryNotes(texts);
  const settings = new MemorySettings({ version: 1, ...chosen });
  await settings.load();
  // As the store writes it: what has its default is left out.
  await settings.put({});
  const log = new ActionLog({ notes: queueEdits(notes), settings, store: new MemoryStore(), report: (error) => expect(error).toBeNull() });
  const session = async () => {
    const session = new VaultSession({ notes, dates: momentDates, breath: UNHURRIED }, settings.decoded, HOST, SETTINGS_PATH);
    await session.index.build();
    return session;
  };
  const actions = vaultActions({ app, notes, dates: momentDates, log, settings, now: () => ({ today: TODAY, time: "14:30" }), session });
  const everything = () => ({ file: settings.file.data, settings: settings.settings, texts: textsOf(notes, texts) });
  const startFresh = async () => await actions.startFresh((await session()).freshStart(TODAY));
  return { notes, settings, log, session, actions, startFresh, everything };
}

function textsOf(notes: MemoryNotes, texts: Texts): Texts {
  return Object.fromEntries(Object.keys(texts).map((path) => [path, notes.textOf(path)]));
}

const person = (yaml: string) => `---\n${yaml}\n---\n`;
const LATE = person("cadence: weekly\nlast-contact: 2026-09-01");
const [ADA, BO, CLEO, DAN] = ["People/Ada Lovelace.md", "People/Bo Example.md", "People/Cleo Example.md", "People/Dan Example.md"];

describe("a fresh start", () => {
  it("puts off who is late beyond twice their cadence, as many a day as the pace allows", async () => {
    const texts = { [ADA]: LATE, [BO]: LATE, [CLEO]: LATE, [DAN]: person("cadence: weekly\nlast-contact: 2026-11-16") };
    const { notes, startFresh, log, everything } = await vault(texts, { pace: [1, 2, 1, 1, 1, 0, 0] });
    const before = everything();
    const acted = await startFresh();
    expect(acted).toMatchObject({
      label: "Put off 3 people until 25 November", remarks: ["They come back a few a day, the first on 24 November."],
      result: { kind: "done", refused: [] },
    });
    expect([ADA, BO, CLEO, DAN].map((path) => /snooze-until: (.*)/.exec(notes.textOf(path))?.[1])).toEqual(["2026-11-24", "2026-11-24", "2026-11-25", undefined]);
    expect(await log.undo(acted.id)).toMatchObject({ kind: "done", message: '"Put off 3 people until 25 November" was undone.' });
    expect(everything()).toEqual(before);
  });

  it("puts off whom it was shown, to the days that were shown, though the pace is another by then", async () => {
    const { notes, actions, session, settings } = await vault({ [ADA]: LATE, [BO]: LATE }, { pace: [1, 1, 1, 1, 1, 0, 0] });
    const shown = (await session()).freshStart(TODAY);
    await settings.put({ pace: [9, 9, 9, 9, 9, 0, 0] });
    await actions.startFresh(shown);
    expect([ADA, BO].map((path) => /snooze-until: (.*)/.exec(notes.textOf(path))?.[1])).toEqual(["2026-11-24", "2026-11-25"]);
  });

  it("tells whom it could not put off, does the rest, and tries those again on the same days", async () => {
    const { notes, startFresh } = await vault({ [ADA]: LATE, [BO]: LATE, [CLEO]: LATE }, { pace: [1, 1, 1, 1, 1, 0, 0] });
    const edit = notes.edit.bind(notes);
    const locked = new NoteError("unwritable", BO, "This note is write-protected.");
    notes.edit = (path, change) => (path === BO ? Promise.reject(locked) : edit(path, change));
    const acted = await startFresh();
    expect(acted).toMatchObject({
      label: "Put off 2 people until 26 November",
      remarks: ["They come back a few a day, the first on 24 November.", "1 note could not be written:"],
      result: { kind: "done", refused: [{ path: BO, why: locked.message }] },
    });
    notes.edit = edit;
    const again = await acted.again();
    expect(again).toMatchObject({ label: "Put off 1 person until 25 November", remarks: [], result: { kind: "done", refused: [] } });
    expect(notes.textOf(BO)).toContain("snooze-until: 2026-11-25");
  });

  it("of which nothing can be written says so, and is no step", async () => {
    const { notes, startFresh, log, everything } = await vault({ [ADA]: LATE, [BO]: LATE });
    notes.edit = (path) => Promise.reject(new NoteError("unwritable", path, "This note is write-protected."));
    const before = everything();
    const acted = await startFresh();
    expect(acted).toMatchObject({ id: null, remarks: ["2 notes could not be written:"], result: { kind: "done", changes: [] } });
    expect([everything(), log.next("undo")]).toEqual([before, null]);
  });

  it("is refused where nobody is that late", async () => {
    const { startFresh, log } = await vault({ [ADA]: person("cadence: weekly\nlast-contact: 2026-11-09") });
    expect(await startFresh()).toMatchObject({
      label: "A fresh start", id: null,
      result: { kind: "refused", why: "Nobody is later than twice their cadence, or no day within 52 weeks has room." },
    });
    expect(log.next("undo")).toBeNull();
  });
});

describe("a way out", () => {
  it.each([
    {
      says: "raises the pace", relief: { kind: "raise", perDay: 4, pace: [4, 4, 4, 4, 4, 0, 0] } as const,
      label: "Set the pace to 4 a day", chosen: { pace: [4, 4, 4, 4, 4, 0, 0] },
    },
    {
      says: "stretches a circle", relief: { kind: "stretch", circle: "Close", from: "every week", to: "every 2 weeks" } as const,
      label: "Stretched the circle Close from every week to every 2 weeks",
      chosen: { circles: [{ name: "Close", cadence: "every 2 weeks", weight: 1 }] },
    },
  ])("$says, in settings alone, and back", async ({ relief, label, chosen }) => {
    const circles = [{ name: "Close", cadence: "weekly", weight: 1 }];
    const { actions, log, everything } = await vault({ [ADA]: LATE }, { circles });
    const before = everything();
    const acted = await actions.takeWayOut(relief);
    expect(acted).toMatchObject({ label, remarks: [], result: { kind: "done", refused: [] } });
    expect(everything()).toMatchObject({ file: { version: 1, circles, ...chosen }, texts: before.texts });
    expect(await log.undo(acted.id)).toMatchObject({ kind: "done" });
    expect(everything()).toEqual(before);
  });

  it("stretches no circle that has another cadence than was shown", async () => {
    const { actions, everything } = await vault({}, { circles: [{ name: "Close", cadence: "monthly", weight: 1 }] });
    const before = everything();
    expect(await actions.takeWayOut({ kind: "stretch", circle: "Close", from: "every week", to: "every 2 weeks" })).toMatchObject({
      id: null, result: { kind: "refused", why: "The circle Close has another cadence in settings by now." },
    });
    expect(everything()).toEqual(before);
  });

  it("pauses those of a circle of whom something is asked, and nobody else", async () => {
    const texts = {
      [ADA]: person("circle: close"), [BO]: person("circle: Close\npaused: true"), [CLEO]: person("circle: Close\ncadence: none"),
      [DAN]: person("cadence: weekly"), "People/Eve Example.md": person("cadence: weekly\ncircle: Close\nsnooze-until: 2026-12-24"),
    };
    const { notes, actions, log, everything } = await vault(texts, { circles: [{ name: "Close", cadence: "weekly", weight: 1 }] });
    const before = everything();
    const acted = await actions.takeWayOut({ kind: "pause", circle: "Close", people: 2 });
    expect(acted).toMatchObject({ label: "Paused the circle Close (2 people)", result: { kind: "done", refused: [] } });
    expect(Object.keys(texts).filter((path) => notes.textOf(path) !== before.texts[path])).toEqual([ADA, "People/Eve Example.md"]);
    expect(notes.textOf(ADA)).toBe(person("circle: close\npaused: true"));
    expect(await log.undo(acted.id)).toMatchObject({ kind: "done" });
    expect(everything()).toEqual(before);
    expect(await actions.takeWayOut({ kind: "pause", circle: "Far", people: 1 })).toMatchObject({ result: { kind: "refused" } });
  });
});

it("settings are changed as one step, and again", async () => {
  const { actions, log, settings, everything } = await vault({});
  const before = everything();
  const daysOff = [{ from: day("2026-12-24"), to: day("2027-01-02") }];
  const acted = await actions.changeSettings("Took days off", { daysOff, neverPerDay: 0 });
  expect(acted).toMatchObject({ label: "Took days off", result: { kind: "done", changes: [{ setting: "daysOff" }, { setting: "neverPerDay" }] } });
  expect(settings.settings).toMatchObject({ daysOff, neverPerDay: 0 });
  expect(await log.undo()).toMatchObject({ kind: "done" });
  expect(everything()).toEqual(before);
  expect(await acted.again()).toMatchObject({ label: "Took days off", result: { kind: "done" } });
  expect(settings.settings.daysOff).toEqual(daysOff);
});

const CIRCLES = [{ name: "Inner", cadence: "weekly", weight: 3 }, { name: "Close", cadence: "2 weeks", weight: 1 }, { name: "Far", cadence: "", weight: 0.5 }];
/** Lines of a note's properties; most leave somebody late. */
const PROPERTIES = fc.tuple(
  fc.constantFrom("cadence: weekly", "cadence: every 3 days", "cadence: Close", "circle: Inner", "circle: \"[[Close]]\"", "tier: Inner", "tier: Far", "cadence: every month on the 1st", "cadence: soonish"),
  fc.constantFrom("", "circle: Close"),
  fc.constantFrom("last-contact: 2026-09-01", "last-contact: 2024-02-29", "contacted: '2026-08-20' # coffee", "last-contact: 2026-11-20", ""),
  fc.constantFrom("", "", "", "snooze-until: 2026-10-02 # away", "snooze-until: 2026-12-24", "snoozed-until: \"[[2026-09-01]]\"", "snooze-until:"),
  fc.constantFrom("", "", "", "", "", "", "", "", "paused: true", "paused: 2026-09-01", "status: dormant", "deceased: true", "met: 2026-11-20", "broken: ["),
).map((lines) => lines.filter((line, index) => line !== "" && !(index === 1 && (lines[0].includes("circle") || lines[0].includes("tier")))));
const NOTE = fc.record({
  properties: fc.oneof({ weight: 9, arbitrary: PROPERTIES }, { weight: 1, arbitrary: fc.constant([]) }),
  eol: fc.constantFrom("\n", "\r\n"),
  body: fc.constantFrom("", "Words\n\n", "## Log\n- 2026-08-01 — lunch\n- 2026-11-22 call", "- [ ] ask [[0]] 📅 2026-11-20\n"),
}).map(({ properties, eol, body }) => (properties.length === 0 ? body : `---\n${properties.join("\n")}\n---\n${body}`).replace(/\n/g, eol));
const VAULT = fc.record({
  people: fc.array(NOTE, { minLength: 3, maxLength: 12 }),
  pace: fc.array(fc.constantFrom(2, 1, 0, 0, 5), { minLength: 7, maxLength: 7 }),
  daysOff: fc.constantFrom([], [{ from: "2026-11-24", to: "2026-12-03" }]),
  locked: fc.array(fc.nat({ max: 11 }), { maxLength: 2 }),
});

async function randomVault({ people, pace, daysOff, locked }: typeof VAULT extends fc.Arbitrary<infer T> ? T : never) {
  const texts = Object.fromEntries(people.map((text, index) => [`People/${String(index)}.md`, text]));
  const made = await vault(texts, { circles: CIRCLES, pace, daysOff });
  const edit = made.notes.edit.bind(made.notes);
  made.notes.edit = (path, change) =>
    locked.some((index) => path === `People/${String(index)}.md`) ? Promise.reject(new NoteError("unwritable", path, "Locked.")) : edit(path, change);
  return { ...made, texts };
}

describe("for every vault", () => {
  it("after a fresh start nobody is late beyond twice but whom it names, each day has room, and no history is another", async () => {
    let put = 0;
    await fc.assert(
      fc.asyncProperty(VAULT, async (words) => {
        const { notes, startFresh, session, settings, texts, everything, log } = await randomVault(words);
        const before = everything();
        const wanted = (await session()).freshStart(TODAY);
        const histories = historiesOf(await session());
        const acted = await startFresh();
        if (acted.result.kind === "refused") {
          expect([wanted, everything(), acted.id]).toEqual([[], before, null]);
          return;
        }
        const refused = acted.result.refused.map(({ path }) => path);
        const after = await session();
        expect(after.freshStart(TODAY).map(({ path }) => path).sort()).toEqual([...refused].sort());
        expect(historiesOf(after)).toEqual(histories);
        const written = Object.keys(texts).filter((path) => notes.textOf(path) !== before.texts[path]);
        expect(written.sort()).toEqual(wanted.map(({ path }) => path).filter((path) => !refused.includes(path)).sort());
        const returns = new Map<CivilDate, number>();
        for (const path of written) {
          const until = after.index.person(path)?.snoozeUntil ?? TODAY;
          expect(until >= addDays(TODAY, 1)).toBe(true);
          returns.set(until, (returns.get(until) ?? 0) + 1);
        }
        for (const [until, people] of returns) expect(people).toBeLessThanOrEqual(capacityOn(until, settings.settings));
        put += written.length;
        if (acted.id !== null) expect(await log.undo(acted.id)).toMatchObject({ kind: "done" });
        expect(everything()).toEqual(before);
      }),
      runs(50),
    );
    expect(put).toBeGreaterThan(10);
  });

  it("each way out does what it counts, and is taken back to the same bytes", async () => {
    const taken = new Map<string, number>();
    await fc.assert(
      fc.asyncProperty(VAULT, async (words) => {
        const { notes, actions, session, texts, log, everything } = await randomVault({ ...words, pace: [1, 0, 0, 0, 0, 0, 0] });
        const before = everything();
        for (const { relief } of (await session()).outlook(TODAY, 0).waysOut()) {
          const acted = await actions.takeWayOut(relief);
          if (acted.result.kind === "refused") throw new Error(acted.result.why);
          const written = Object.keys(texts).filter((path) => notes.textOf(path) !== before.texts[path]);
          const changed = relief.kind === "pause" ? written.length + acted.result.refused.length : acted.result.changes.length;
          expect(changed).toBe(relief.kind === "pause" ? relief.people : 1);
          if (relief.kind !== "pause") expect(written).toEqual([]);
          taken.set(relief.kind, (taken.get(relief.kind) ?? 0) + changed);
          if (acted.id !== null) expect(await log.undo(acted.id)).toMatchObject({ kind: "done" });
          expect(everything()).toEqual(before);
        }
      }),
      runs(40),
    );
    expect([...taken].filter(([, count]) => count > 5).map(([kind]) => kind).sort()).toEqual(["pause", "raise", "stretch"]);
  });

  it("what is refused changes nothing", async () => {
    await fc.assert(
      fc.asyncProperty(VAULT, async (words) => {
        const { notes, actions, startFresh, everything, log } = await randomVault(words);
        const before = everything();
        const changes: NoteChange[] = [];
        notes.watch((change) => changes.push(change));
        notes.edit = (path) => Promise.reject(new NoteError("unwritable", path, "Locked."));
        const acted = [
          await startFresh(),
          await actions.takeWayOut({ kind: "pause", circle: "Inner", people: 1 }),
          await actions.takeWayOut({ kind: "stretch", circle: "Far", from: "every week", to: "every month" }),
          await actions.changeSettings("Set the pace", { pace: [100, 0, 0, 0, 0, 0, 0] }),
        ];
        expect(acted.map(({ id }) => id)).toEqual([null, null, null, null]);
        expect([everything(), changes, log.next("undo")]).toEqual([before, [], null]);
      }),
      runs(20),
    );
  });
});

function historiesOf(session: VaultSession) {
  return [...session.index.people()].map(({ path }) => [path, session.facts.historyOf(path, TODAY)]);
}
