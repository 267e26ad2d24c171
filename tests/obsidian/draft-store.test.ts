import { describe, expect, it } from "vitest";
import { draftStore } from "../../src/obsidian/draft-store";
import { startHeadless } from "../browser/host/headless";

const KEY = "marathon-drafts";

describe("what was typed and not saved", () => {
  it("is kept on the device until it is saved", async () => {
    const { app } = await startHeadless({});
    const start = () => draftStore(app, (error) => expect(error).toBeNull());
    start().set("add", ["Ada", ""]);
    start().set("cadence\nPeople/Ada.md", ["weekly"]);
    expect(start().get("add")).toEqual(["Ada", ""]);
    start().set("add", null);
    expect(start().get("add")).toBeNull();
    start().set("cadence\nPeople/Ada.md", null);
    expect(app.loadLocalStorage(KEY)).toBeNull();
  });

  it("goes with the note that it is about", async () => {
    const { app } = await startHeadless({});
    const drafts = draftStore(app, (error) => expect(error).toBeNull());
    drafts.set("log\nPeople/Bo.md\nPeople/Ada.md", ["half a thought", "People/Bo.md", "People/Ada.md"]);
    drafts.set("add", ["Ada"]);
    drafts.renamed("People/Ada.md", "People/Ada Lovelace.md");
    const after = draftStore(app, (error) => expect(error).toBeNull());
    expect(after.get("log\nPeople/Bo.md\nPeople/Ada Lovelace.md")).toEqual(["half a thought", "People/Bo.md", "People/Ada Lovelace.md"]);
    expect(after.get("add")).toEqual(["Ada"]);
  });

  it("takes no text from a note that is gone to the one that takes its place", async () => {
    const { app } = await startHeadless({});
    const drafts = draftStore(app, (error) => expect(error).toBeNull());
    drafts.set("log\nPeople/Bo.md", ["about the one who moves"]);
    drafts.set("log\nPeople/Ada.md", ["about the one who is gone"]);
    drafts.renamed("People/Bo.md", "People/Ada.md");
    expect(drafts.get("log\nPeople/Ada.md")).toEqual(["about the one who moves"]);
  });

  it.each([
    { says: "nothing", data: null },
    { says: "no list", data: { add: ["Ada"] } },
    { says: "rows that are none", data: ["add", ["add"], [1, ["Ada"]], ["add", "Ada"], ["add", ["Ada", 1]], null] },
  ])("is nothing where the device keeps $says", async ({ data }) => {
    const { app } = await startHeadless({});
    app.saveLocalStorage(KEY, data);
    expect(draftStore(app, (error) => expect(error).toBeNull()).get("add")).toBeNull();
  });

  it("lasts as long as the plugin runs where the device is full, which is told", async () => {
    const { app } = await startHeadless({});
    const errors: unknown[] = [];
    const drafts = draftStore(app, (error) => errors.push(error));
    const full = new Error("full");
    app.saveLocalStorage = () => {
      throw full;
    };
    drafts.set("add", ["Ada"]);
    expect(drafts.get("add")).toEqual(["Ada"]);
    expect(errors).toEqual([full]);
  });
});
