import { describe, expect, it } from "vitest";
import { decodeSettings } from "../../src/core/settings";
import { StoppedError } from "../../src/obsidian/breath";
import { type Later, LiveVault } from "../../src/obsidian/live-vault";
import { NoteError } from "../../src/vault/notes";
import { momentDates } from "../support/dates";
import { day } from "../support/day";
import { MemoryNotes } from "../support/memory-notes";

const TODAY = day("2026-11-23");
const PATH = ".obsidian/plugins/marathon/data.json";
const HOST = { daily: { folder: "Daily", format: "YYYY-MM-DD", template: "" }, templateFolders: [] };
const settings = (data: object = {}) => decodeSettings({ version: 1, ...data }, PATH);
const ADA = "---\ncadence: weekly\nlast-contact: 2026-11-02\n---\n";

/** A vault under test; what it wants to do later is done by `settle`. */
function vaultOver(notes: MemoryNotes, breathe: () => Promise<void> = () => Promise.resolve()) {
  const waiting = new Set<() => void>();
  const reported: unknown[] = [];
  const vault = new LiveVault({
    notes,
    dates: momentDates,
    settingsPath: PATH,
    breath: (stopped) => ({
      due: () => true,
      async take() {
        await breathe();
        if (stopped()) throw new StoppedError();
      },
    }),
    later: (job): Later => Object.assign(() => waiting.add(job), { cancel: () => waiting.delete(job) }),
    today: () => TODAY,
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
  const today = () => {
    const state = vault.on(TODAY);
    return state.kind === "ready" ? state.board.today.map(({ person }) => person.name) : state.kind;
  };
  return { vault, settle, today, reported, waiting };
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

describe("other settings", () => {
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
