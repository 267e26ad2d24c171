import { describe, expect, it } from "vitest";
import { DEFAULT_SETTINGS } from "../../src/core/settings";
import { type PluginData, SettingsStore } from "../../src/obsidian/settings-store";

const PATH = ".obsidian/plugins/marathon/data.json";

class StoredData implements PluginData {
  readonly saved: unknown[] = [];
  loads = 0;

  constructor(public data: unknown) {}

  loadData(): Promise<unknown> {
    this.loads += 1;
    return Promise.resolve(this.data);
  }

  async saveData(data: unknown): Promise<void> {
    await Promise.resolve();
    this.saved.push(data);
    this.data = data;
  }
}

describe("a settings file that cannot be read", () => {
  class BrokenData extends StoredData {
    isBroken = true;

    override loadData(): Promise<unknown> {
      return this.isBroken ? Promise.reject(new SyntaxError("Unexpected end of JSON input")) : super.loadData();
    }
  }

  it("leaves the defaults in force at the start, and is one problem", async () => {
    const store = new SettingsStore(new BrokenData(null), PATH);
    await store.load();
    expect(store.settings).toEqual(DEFAULT_SETTINGS);
    expect(store.decoded.problems).toEqual([
      { path: PATH, line: null, property: null, message: expect.stringContaining("Unexpected end of JSON input") as string },
    ]);
  });

  it("leaves the settings from before in force, and is not written over", async () => {
    const data = new BrokenData({ version: 1, dayBoundary: 3 });
    data.isBroken = false;
    const store = new SettingsStore(data, PATH);
    await store.load();
    data.isBroken = true;
    expect(await store.load()).toBe(true);
    expect(store.settings.dayBoundary).toBe(3);
    await expect(store.set("dayBoundary", 4)).rejects.toThrow(PATH);
    expect(store.settings.dayBoundary).toBe(3);
    expect(data.saved).toEqual([]);
  });

  it("is taken up again once it is mended", async () => {
    const data = new BrokenData({ version: 1, dayBoundary: 3 });
    const store = new SettingsStore(data, PATH);
    await store.load();
    data.isBroken = false;
    await store.load();
    expect(store.decoded.problems).toEqual([]);
    await store.set("dayBoundary", 4);
    expect(data.saved).toEqual([{ version: 1, dayBoundary: 4 }]);
  });
});

describe("the settings store", () => {
  it("has the defaults in force where nothing is stored", async () => {
    const store = new SettingsStore(new StoredData(null), PATH);
    expect(await store.load()).toBe(false);
    expect(store.settings).toEqual(DEFAULT_SETTINGS);
  });

  it("stores what differs from the defaults, and the keys of a newer version as they were", async () => {
    const data = new StoredData({ version: 1, dayBoundary: 3, ofTheFuture: { a: 1 } });
    const store = new SettingsStore(data, PATH);
    await store.load();
    await store.set("peopleFolders", ["Contacts"]);
    expect(data.saved).toEqual([{ version: 1, dayBoundary: 3, peopleFolders: ["Contacts"], ofTheFuture: { a: 1 } }]);
  });

  it("keeps a value that it cannot read until the user sets another", async () => {
    const data = new StoredData({ version: 1, dayBoundary: "late", pace: [1] });
    const store = new SettingsStore(data, PATH);
    await store.load();
    expect(store.decoded.problems.map(({ property }) => property)).toEqual(["dayBoundary", "pace"]);
    await store.set("dayBoundary", 0);
    expect(data.saved).toEqual([{ version: 1, pace: [1] }]);
    expect(store.decoded.problems.map(({ property }) => property)).toEqual(["pace"]);
  });

  it("leaves the value that was set last, however quickly they follow each other", async () => {
    const data = new StoredData(null);
    const store = new SettingsStore(data, PATH);
    await Promise.all([store.set("me", "A"), store.set("me", "Ad"), store.set("me", "Ada")]);
    expect(data.data).toEqual({ version: 1, me: "Ada" });
  });

  it("tells of a file that was changed elsewhere, and not of one that says the same", async () => {
    const data = new StoredData({ version: 1 });
    const store = new SettingsStore(data, PATH);
    await store.load();
    let told = 0;
    const stop = store.subscribe(() => {
      told += 1;
    });
    expect(await store.load()).toBe(false);
    data.data = { version: 1, me: "Ada" };
    expect(await store.load()).toBe(true);
    expect([told, store.settings.me]).toEqual([1, "Ada"]);
    stop();
    await store.set("me", "");
    expect(told).toBe(1);
  });

  it("does not fall back to what was read while something new was set", async () => {
    const data = new StoredData({ version: 1, me: "Old" });
    const store = new SettingsStore(data, PATH);
    const loading = store.load();
    await Promise.resolve();
    const setting = store.set("me", "New");
    await Promise.all([loading, setting]);
    expect(store.settings.me).toBe("New");
  });

  it("passes a failed save on to whoever asked for it, and goes on saving", async () => {
    const data = new StoredData(null);
    const store = new SettingsStore(data, PATH);
    const saveData = data.saveData.bind(data);
    data.saveData = () => Promise.reject(new Error("The disk is full."));
    await expect(store.set("me", "Ada")).rejects.toThrow("The disk is full.");
    data.saveData = saveData;
    await store.set("dayBoundary", 2);
    expect(data.data).toEqual({ version: 1, me: "Ada", dayBoundary: 2 });
  });
});
