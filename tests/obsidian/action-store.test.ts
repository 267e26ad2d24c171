import { describe, expect, it } from "vitest";
import { ActionLog } from "../../src/actions/undo";
import { actionStore } from "../../src/obsidian/action-store";
import { ObsidianNotes } from "../../src/obsidian/obsidian-notes";
import { startHeadless } from "../browser/host/headless";
import { day } from "../support/day";
import { MemorySettings } from "../support/memory-settings";

const NOW = { today: day("2026-11-23"), time: "14:30" };

describe("actions in the app", () => {
  it("are kept on the device, and taken back after the plugin was loaded again", async () => {
    const { app, settled } = await startHeadless({ files: { "Ada.md": "text\n" } });
    const start = () => new ActionLog({ notes: new ObsidianNotes(app), settings: new MemorySettings(), store: actionStore(app), report: (error) => expect(error).toBeNull() });
    const before = app.vault.getFiles().length;
    await start().run("Wrote", NOW, async (notes) => {
      await notes.edit("Ada.md", (text) => `${text}one more line\n`);
      await notes.create("Bo.md", "new\n");
    });
    await settled();
    expect(await start().undo()).toMatchObject({ kind: "done" });
    expect(await app.vault.adapter.read("Ada.md")).toBe("text\n");
    expect(app.vault.getFileByPath("Bo.md")).toBeNull();
    expect(app.vault.getFiles()).toHaveLength(before);
    expect(await start().redo()).toMatchObject({ kind: "done" });
    expect(await app.vault.adapter.read("Bo.md")).toBe("new\n");
  });

  it("begin empty where the device keeps nothing of ours, or something foreign", async () => {
    const { app } = await startHeadless({});
    const store = actionStore(app);
    expect(store.load()).toBeNull();
    store.save({ foreign: true });
    const log = new ActionLog({ notes: new ObsidianNotes(app), settings: new MemorySettings(), store, report: (error) => expect(error).toBeNull() });
    expect(log.next("undo")).toBeNull();
  });
});
