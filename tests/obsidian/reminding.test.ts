import { describe, expect, it } from "vitest";
import type { Digest } from "../../src/core/follow-ups/digest";
import { decodeSettings } from "../../src/core/settings";
import { type Later, LiveVault } from "../../src/obsidian/live-vault";
import { Reminding, type RemindingPorts } from "../../src/obsidian/reminding";
import { momentDates } from "../support/dates";
import { day } from "../support/day";
import { MemoryNotes } from "../support/memory-notes";

const HOST = { daily: { folder: "Daily", format: "YYYY-MM-DD", template: "" }, templateFolders: [] };
const DUE = "---\ncadence: weekly\nlast-contact: 2026-11-02\n---\n";
const FRESH = "---\ncadence: yearly\nlast-contact: 2026-11-20\n---\n";
const ADA_IS_DUE = "notice: Today: Ada to follow up with.";
const DECODED = decodeSettings({ version: 1, pace: [3, 3, 3, 3, 3, 3, 3] }, "data.json");

/** A small vault on a Monday, and what was said of it. */
function at(files: Readonly<Record<string, string>> = { "People/Ada.md": DUE }, wishes: Partial<ReturnType<RemindingPorts["settings"]>> = {}) {
  const told: string[] = [];
  const bar: (string | null)[] = [];
  const waiting = new Set<() => void>();
  const state = {
    today: day("2026-11-23"),
    stored: null as unknown,
    settings: { digestNotice: true, systemNotification: false, statusBar: true, ...wishes },
  };
  const notes = new MemoryNotes(files);
  const vault = new LiveVault({
    notes, dates: momentDates, settingsPath: "data.json",
    breath: () => ({ due: () => false, take: () => Promise.resolve() }),
    later: (job): Later => Object.assign(() => waiting.add(job), { cancel: () => waiting.delete(job) }),
    today: () => state.today,
    report: (error) => told.push(String(error)),
  });
  const shows = (what: string) => (sentences: readonly string[]) => {
    told.push(`${what}: ${sentences.join(" ")}`);
    return () => told.push(`${what} goes`);
  };
  const start = (hasStatusBar = true) => new Reminding({
    vault,
    settings: () => state.settings,
    today: () => state.today,
    name: (path) => path.slice("People/".length, -".md".length),
    store: {
      load: () => state.stored,
      save: (said) => {
        state.stored = said;
      },
    },
    statusBar: hasStatusBar ? (digest: Digest | null) => bar.push(digest && `${String(digest.left)}: ${digest.leftInWords}`) : null,
    notice: shows("notice"),
    notification: shows("notification"),
  });
  const read = async () => {
    vault.open(DECODED, HOST);
    await vault.ready();
  };
  /** The vault begins to take in what has changed. */
  const take = () => {
    for (const job of waiting) job();
    waiting.clear();
  };
  return { told, bar, state, vault, notes, start, read, take };
}

describe("the digest", () => {
  it("comes once the vault has been read, and not before", async () => {
    const { told, bar, state, start, read } = at();
    const reminding = start();
    await reminding.check();
    expect([told, bar, state.stored]).toEqual([[], [null], null]);
    await read();
    await reminding.check();
    expect(told).toEqual([ADA_IS_DUE]);
    expect(bar).toEqual([null, "1: 1 person to follow up with"]);
  });

  it("waits for changes that are being taken in", async () => {
    const { told, bar, notes, start, read, take } = at();
    await read();
    await notes.edit("People/Ada.md", () => FRESH);
    take();
    await start().check();
    expect([told, bar]).toEqual([[], ["0: nothing left for today"]]);
  });

  it("comes once a day on a device, also after a restart, and takes yesterday's away", async () => {
    const { told, state, start, read } = at();
    await read();
    const first = start();
    await first.check();
    await first.check();
    first.close();
    const second = start();
    await second.check();
    expect(told).toEqual([ADA_IS_DUE, "notice goes"]);
    state.today = day("2026-11-24");
    await second.check();
    state.today = day("2026-11-25");
    await second.check();
    expect(told.slice(2)).toEqual([ADA_IS_DUE, "notice goes", ADA_IS_DUE]);
  });

  it.each([
    { says: "does not come where it is switched off", wishes: { digestNotice: false }, told: [] },
    { says: "comes as a notification too, where that is wished for", wishes: { systemNotification: true }, told: [ADA_IS_DUE, ADA_IS_DUE.replace("notice", "notification")] },
    { says: "comes as a notification alone", wishes: { digestNotice: false, systemNotification: true }, told: [ADA_IS_DUE.replace("notice", "notification")] },
  ])("$says", async ({ wishes, told: expected }) => {
    const { told, start, read } = at(undefined, wishes);
    await read();
    await start().check();
    expect(told).toEqual(expected);
  });

  it("does not come where nothing is asked for, nor later on that day", async () => {
    const { told, bar, notes, start, read, take } = at({ "People/Ada.md": FRESH });
    await read();
    const reminding = start();
    await reminding.check();
    await notes.edit("People/Ada.md", () => DUE);
    take();
    await reminding.check();
    expect(told).toEqual([]);
    expect(bar).toEqual(["0: nothing left for today", "1: 1 person to follow up with"]);
  });

  it.each([
    { says: "comes where nothing is remembered", stored: null, comes: true },
    { says: "comes where what is remembered is no day", stored: { day: 3 }, comes: true },
    { says: "comes where what is remembered was no real day", stored: "2026-02-30", comes: true },
    { says: "comes on the day after", stored: "2026-11-22", comes: true },
    { says: "does not come on the same day", stored: "2026-11-23", comes: false },
    { says: "does not come on a day that comes twice, after a flight to the west", stored: "2026-11-24", comes: false },
    { says: "comes in spite of a clock that once was a year ahead", stored: "2027-11-23", comes: true },
  ])("$says", async ({ stored, comes }) => {
    const { told, state, start, read } = at();
    state.stored = stored;
    await read();
    await start().check();
    expect(told).toEqual(comes ? [ADA_IS_DUE] : []);
  });

  it("does not come once the plugin has gone", async () => {
    const { told, start, read } = at();
    await read();
    const reminding = start();
    const checking = reminding.check();
    reminding.close();
    await checking;
    expect(told).toEqual([]);
  });
});

describe("the status bar", () => {
  it("shows nothing while it is switched off, and comes back", async () => {
    const { bar, state, start, read } = at(undefined, { statusBar: false });
    await read();
    const reminding = start();
    await reminding.check();
    state.settings = { ...state.settings, statusBar: true };
    await reminding.check();
    expect(bar).toEqual([null, "1: 1 person to follow up with"]);
  });

  it("costs no board where there is none to show it on, once the day's digest has come", async () => {
    const { state, vault, start, read } = at();
    await read();
    state.stored = "2026-11-23";
    let asked = 0;
    const on = vault.on.bind(vault);
    vault.on = (today) => {
      asked += 1;
      return on(today);
    };
    await start(false).check();
    expect(asked).toBe(0);
    await start(true).check();
    expect(asked).toBe(1);
  });
});
