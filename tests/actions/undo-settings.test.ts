import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { changeSettings, stretched } from "../../src/actions/change-settings";
import { ActionLog } from "../../src/actions/undo";
import type { Settings } from "../../src/core/settings";
import { day } from "../support/day";
import { MemoryNotes } from "../support/memory-notes";
import { MemorySettings } from "../support/memory-settings";
import { MemoryStore } from "../support/memory-store";
import { LAW_TIMEOUT, runs } from "../support/runs";
import { SETTINGS_PATH } from "../support/sessions";

vi.setConfig({ testTimeout: LAW_TIMEOUT });

const NOW = { today: day("2026-11-23"), time: "14:30" };
const LABEL = "Set the pace to 4 a day";
const FOUR = [4, 4, 4, 4, 4, 0, 0];
const FIVE = [5, 5, 5, 5, 5, 0, 0];

async function world(data: unknown = null, texts: Readonly<Record<string, string>> = {}) {
  const notes = new MemoryNotes(texts);
  const settings = new MemorySettings(data);
  await settings.load();
  const store = new MemoryStore();
  const start = () => new ActionLog({ notes, settings, store, report: (error) => expect(error).toBeNull() });
  const log = start();
  const change = (values: Partial<Settings>) => log.run(LABEL, NOW, (_notes, put) => changeSettings(values, settings, put));
  return { notes, settings, store, start, log, change, file: settings.file };
}

describe("a change of settings", () => {
  it.each<{ readonly says: string; readonly data: unknown; readonly change: Partial<Settings>; readonly now: unknown }>([
    { says: "sets what had its default", data: null, change: { pace: FOUR }, now: { version: 1, pace: FOUR } },
    { says: "sets another value", data: { version: 1, pace: FIVE }, change: { pace: FOUR }, now: { version: 1, pace: FOUR } },
    { says: "goes back to a default", data: { version: 1, datesLead: 3 }, change: { datesLead: 7 }, now: { version: 1 } },
    {
      says: "sets several", data: { version: 1, me: "Ada" }, change: { pace: FOUR, neverPerDay: 2 },
      now: { version: 1, me: "Ada", pace: FOUR, neverPerDay: 2 },
    },
    { says: "replaces what nobody could read", data: { version: 1, pace: "fast" }, change: { pace: FOUR }, now: { version: 1, pace: FOUR } },
    {
      says: "leaves the settings of a newer version", data: { version: 1, tomorrow: null, later: [1] }, change: { pace: FOUR },
      now: { version: 1, tomorrow: null, later: [1], pace: FOUR },
    },
  ])("$says, is taken back to the same file, and comes back", async ({ data, change, now }) => {
    const { file, settings, log, change: set, start } = await world(data);
    const { id, result } = await set(change);
    expect(result).toEqual({ kind: "done", changes: Object.keys(change).map((setting) => ({ kind: "set", setting })), refused: [] });
    expect(file.data).toEqual(now);
    expect(await log.undo()).toEqual({ kind: "done", id, message: `"${LABEL}" was undone.` });
    expect(file.data).toEqual(data ?? { version: 1 });
    expect(await settings.load()).toBe(false);
    expect(await start().redo()).toMatchObject({ kind: "done", id });
    expect(file.data).toEqual(now);
  });

  it("is taken back after a restart", async () => {
    const { file, start, change } = await world({ version: 1, circles: [{ name: "Close", cadence: "weekly", weight: 2 }] });
    await change({ circles: [{ weight: 2, cadence: "monthly", name: "Close" }] });
    expect(file.data).toEqual({ version: 1, circles: [{ name: "Close", cadence: "monthly", weight: 2 }] });
    const restarted = start();
    expect(await restarted.undo()).toMatchObject({ kind: "done" });
    expect(file.data).toEqual({ version: 1, circles: [{ name: "Close", cadence: "weekly", weight: 2 }] });
  });

  it("to what stands already is no action", async () => {
    const { log, change } = await world({ version: 1, pace: FOUR });
    expect(await change({ pace: FOUR, me: "" })).toEqual({ id: null, result: { kind: "done", changes: [], refused: [] } });
    expect(log.next("undo")).toBeNull();
  });

  it("to what that setting cannot be is refused, and changes none of them", async () => {
    const { file, log, change } = await world({ version: 1 });
    const { result } = await change({ me: "Ada", pace: [120, 0, 0, 0, 0, 0, 0] });
    expect(result).toEqual({ kind: "refused", why: 'The setting "pace" cannot have this value.' });
    expect([file.data, log.next("undo")]).toEqual([{ version: 1 }, null]);
  });

  it("is refused while the file cannot be read", async () => {
    const { file, settings, change } = await world({ version: 1, me: "Ada" });
    file.fault = new SyntaxError("Unexpected end of JSON input");
    await settings.load();
    const { id, result } = await change({ pace: FOUR });
    expect(result).toEqual({ kind: "refused", why: `${SETTINGS_PATH} cannot be read, so no setting can be changed. Mend or delete that file first.` });
    expect([id, settings.settings.pace]).toEqual([null, [3, 3, 3, 3, 3, 0, 0]]);
  });

  it("that could not be stored is in force, and can be taken back", async () => {
    const { file, settings, log, change } = await world({ version: 1 });
    file.fault = new Error("The disk is full.");
    await expect(change({ pace: FOUR })).rejects.toThrow("The disk is full.");
    expect(settings.settings.pace).toEqual(FOUR);
    file.fault = null;
    expect(await log.undo()).toMatchObject({ kind: "done" });
    expect(settings.settings.pace).toEqual([3, 3, 3, 3, 3, 0, 0]);
  });

  it("made twice in one action is one", async () => {
    const { file, settings, log } = await world({ version: 1, pace: FIVE });
    await log.run(LABEL, NOW, async (_notes, put) => {
      for (const pace of [FOUR, [1, 1, 1, 1, 1, 1, 1]]) await changeSettings({ pace }, settings, put);
      await put({ me: "Ada" });
      await put({ me: null });
    });
    expect(log.next("undo")?.parts).toHaveLength(1);
    expect(await log.undo()).toMatchObject({ kind: "done" });
    expect(file.data).toEqual({ version: 1, pace: FIVE });
  });

  it("cannot be made once the action has ended", async () => {
    const { settings, log } = await world();
    const { result: late } = await log.run("Began", NOW, (_notes, put) => Promise.resolve({ put }));
    await expect(late.put({ me: "Ada" })).rejects.toThrow("has ended");
    expect(settings.settings.me).toBe("");
  });
});

describe("a setting that has changed since", () => {
  it("is not taken back, and says so; the others are offered", async () => {
    const { file, settings, log, change } = await world();
    const { id } = await change({ pace: FOUR, neverPerDay: 2 });
    await settings.set("pace", FIVE);
    const before = file.data;
    expect(await log.undo()).toEqual({
      kind: "refused", id, rest: true, notes: [{ path: 'The setting "pace"', why: "It has another value by now." }],
      message: `"${LABEL}" was not undone, and nothing was touched. The setting "pace": It has another value by now. The rest can be undone without them.`,
    });
    expect(file.data).toEqual(before);
    expect(await log.undoRest(id ?? 0)).toMatchObject({ message: `"${LABEL}" was undone, except in the setting "pace".` });
    expect(file.data).toEqual({ version: 1, pace: FIVE });
  });

  it("by another device is not brought back either", async () => {
    const { file, settings, log, change } = await world();
    await change({ pace: FOUR });
    await log.undo();
    file.data = { version: 1, pace: FIVE };
    await settings.load();
    expect(await log.redo()).toMatchObject({ kind: "refused", rest: false });
    expect(file.data).toEqual({ version: 1, pace: FIVE });
  });

  it("between the look and the writing is left alone", async () => {
    const { notes, settings, log } = await world(null, { "A.md": "Words\n" });
    await log.run("Wrote and set", NOW, async (noted, put) => {
      await put({ pace: FOUR });
      await noted.edit("A.md", (text) => `${text}a line\n`);
    });
    const whyFixed = settings.whyFixed.bind(settings);
    let looks = 0;
    settings.whyFixed = () => {
      // The second look is the one right before it is written.
      if (++looks === 2) void settings.set("pace", FIVE);
      return whyFixed();
    };
    expect(await log.undo()).toMatchObject({ kind: "refused", notes: [{ path: 'The setting "pace"' }] });
    expect(settings.settings.pace).toEqual(FIVE);
    expect(notes.textOf("A.md")).toBe("Words\na line\n");
  });

  it("can be taken back later where the file could merely not be read", async () => {
    const { file, settings, log, change } = await world();
    const { id } = await change({ pace: FOUR });
    file.fault = new SyntaxError("Unexpected end of JSON input");
    await settings.load();
    const refused = await log.undo();
    expect(refused).toMatchObject({ kind: "refused", id });
    expect(refused.message).toContain("Mend or delete that file first.");
    file.fault = null;
    await settings.load();
    expect(await log.undo()).toMatchObject({ kind: "done", id });
  });
});

describe("what was stored", () => {
  it("by an earlier version is read: a step that wrote to notes alone", async () => {
    const { notes, store, start } = await world(null, { "A.md": "Words\na line\n" });
    store.save([1, [[1, "Wrote", "2026-11-23", "14:30", [["A.md", null, [[[6, "", "a line\n", 133336089, 0, 0, 2]]]]]]], []]);
    expect(await start().undo()).toMatchObject({ kind: "done" });
    expect(notes.textOf("A.md")).toBe("Words\n");
  });

  it("of a setting is a row with its key and its values", async () => {
    const { store, change } = await world();
    await change({ pace: FOUR });
    expect(store.load()).toEqual([1, [[1, LABEL, "2026-11-23", "14:30", [[null, "pace", null, FOUR]]]], []]);
  });

  it.each([
    { says: "a value that the setting cannot have", was: "fast" },
    { says: "a value of another kind", was: { pace: 3 } },
  ])("is not trusted: $says comes back as text that cannot be read, and the default is in force", async ({ was }) => {
    const { file, settings, store, start } = await world({ version: 1, pace: FOUR });
    store.save([1, [[1, LABEL, "2026-11-23", "14:30", [[null, "pace", was, FOUR]]]], []]);
    expect(await start().undo()).toMatchObject({ kind: "done" });
    expect(settings.settings.pace).toEqual([3, 3, 3, 3, 3, 0, 0]);
    expect(settings.decoded.problems.map(({ property }) => property)).toEqual(["pace"]);
    expect(file.data).toEqual({ version: 1, pace: was });
  });

  it.each([
    { says: "no setting", key: "ofTheFuture" },
    { says: "a name that every object has", key: "constructor" },
    { says: "the name of a prototype", key: "__proto__" },
  ])("under a key that is $says changes nothing", async ({ key }) => {
    const { file, store, start } = await world({ version: 1, pace: FOUR });
    store.save([1, [[1, LABEL, "2026-11-23", "14:30", [[null, key, "before", "after"]]]], []]);
    expect(await start().undo()).toMatchObject({ kind: "refused" });
    expect(file.data).toEqual({ version: 1, pace: FOUR });
  });
});

describe("stretching a circle", () => {
  const CIRCLES = [{ name: "Close", cadence: "2 weeks", weight: 2 }, { name: "Far", cadence: "", weight: 1 }];
  const relief = { kind: "stretch", circle: "Close", from: "every 2 weeks", to: "every month" } as const;

  it.each([
    { says: "writes the longer cadence and keeps the rest", relief, now: [{ name: "Close", cadence: "every month", weight: 2 }, CIRCLES[1]] },
    { says: "is refused where the circle has another cadence by now", relief: { ...relief, from: "every week" }, now: null },
    { says: "is refused where there is no such circle", relief: { ...relief, circle: "Inner" }, now: null },
    { says: "is refused where the circle has no cadence", relief: { ...relief, circle: "Far" }, now: null },
  ])("$says", ({ relief: wanted, now }) => {
    expect(stretched(CIRCLES, wanted)).toEqual(now);
  });
});

const VALUES: fc.Arbitrary<Partial<Settings>> = fc.record({
  pace: fc.array(fc.nat({ max: 9 }), { minLength: 7, maxLength: 7 }),
  me: fc.constantFrom("", "Ada", "Bo"),
  datesLead: fc.constantFrom(0, 7, 30),
  circles: fc.constantFrom([], [{ name: "Close", cadence: "weekly", weight: 2 }]),
  daysOff: fc.constantFrom([], [{ from: day("2026-12-24"), to: day("2027-01-02") }]),
}, { requiredKeys: [] });
const FILE = fc.oneof<fc.Arbitrary<object>[]>(VALUES, fc.constantFrom({ pace: "fast" }, { me: 4, later: 1 }, { circles: [{}] })).map((values) => ({ version: 1, ...values }));

it("taking back every change of settings gives the settings and the file from before, one by one", async () => {
  await fc.assert(
    fc.asyncProperty(FILE, fc.array(VALUES, { maxLength: 5 }), async (data, changes) => {
      const { file, settings, change, start } = await world(data);
      // As the store writes it: a default is not kept.
      await settings.put({});
      const said = [{ file: file.data, decoded: settings.decoded }];
      for (const values of changes) {
        if ((await change(values)).id !== null) said.push({ file: file.data, decoded: settings.decoded });
      }
      const last = said.pop();
      for (const before of [...said].reverse()) {
        expect(await start().undo()).toMatchObject({ kind: "done" });
        expect({ file: file.data, decoded: settings.decoded }).toEqual(before);
      }
      expect(await start().undo()).toMatchObject({ kind: "nothing" });
      for (let count = said.length; count > 0; count--) expect(await start().redo()).toMatchObject({ kind: "done" });
      expect({ file: file.data, decoded: settings.decoded }).toEqual(last);
    }),
    runs(100),
  );
});
