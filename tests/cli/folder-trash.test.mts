import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { type Disk, nodeDisk } from "../../src/cli/disk.mjs";
import { FolderNotes } from "../../src/cli/folder-notes.mjs";
import { NoteError } from "../../src/vault/notes";
import { type TemporaryVault, temporaryVault } from "./temporary-vault.mjs";

let open: TemporaryVault | null = null;
afterEach(() => {
  open?.remove();
  open = null;
});

function vaultOf(notes: Readonly<Record<string, string>>, disk: Partial<Disk> = {}) {
  const vault = temporaryVault(notes);
  open = vault;
  return { ...vault, notes: new FolderNotes(vault.root, { ...nodeDisk, ...disk }) };
}

const isUnwritable = (error: unknown) => error instanceof NoteError && error.kind === "unwritable";

describe("removing a note from a folder", () => {
  it("moves it into the vault's hidden trash, under a free name, and leaves nothing else behind", async () => {
    const { notes, root } = vaultOf({ "People/Ada.md": "two", ".trash/ada.md": "one" });
    expect(await notes.remove("People/Ada.md", () => true)).toBe(true);
    expect(readdirSync(join(root, ".trash")).sort()).toEqual(["Ada 2.md", "ada.md"]);
    expect(readFileSync(join(root, ".trash/Ada 2.md"), "utf8")).toBe("two");
    expect(readFileSync(join(root, ".trash/ada.md"), "utf8")).toBe("one");
    expect(readdirSync(join(root, "People"))).toEqual([]);
  });

  it("asks again of what another program has written meanwhile", async () => {
    const { notes, root } = vaultOf({ "Ada.md": "one" });
    const asked: string[] = [];
    const removed = await notes.remove("Ada.md", (text) => {
      asked.push(text);
      if (asked.length === 1) writeFileSync(join(root, "Ada.md"), "two");
      return text === "one";
    });
    expect([removed, asked]).toEqual([false, ["one", "two"]]);
    expect(readFileSync(join(root, "Ada.md"), "utf8")).toBe("two");
    expect(existsSync(join(root, ".trash"))).toBe(false);
  });

  it("gives up, and loses nothing, where another program never stops writing", async () => {
    const { notes, root } = vaultOf({ "Ada.md": "0" });
    const removal = notes.remove("Ada.md", (text) => {
      writeFileSync(join(root, "Ada.md"), String(Number(text) + 1));
      return true;
    });
    await expect(removal).rejects.toSatisfy(isUnwritable);
    expect(Number(readFileSync(join(root, "Ada.md"), "utf8"))).toBeGreaterThan(1);
  });

  it("keeps a write-protected note, also for the superuser", async () => {
    const { notes, root } = vaultOf({ "Ada.md": "one" });
    chmodSync(join(root, "Ada.md"), 0o444);
    await expect(notes.remove("Ada.md", () => true)).rejects.toSatisfy(isUnwritable);
    expect(readFileSync(join(root, "Ada.md"), "utf8")).toBe("one");
  });

  it("keeps the note where the trash cannot be made", async () => {
    const { notes, root } = vaultOf({ "Ada.md": "one" });
    writeFileSync(join(root, ".trash"), "a file in the way");
    await expect(notes.remove("Ada.md", () => true)).rejects.toSatisfy(isUnwritable);
    expect(readFileSync(join(root, "Ada.md"), "utf8")).toBe("one");
    expect(readdirSync(root).sort()).toEqual([".trash", "Ada.md"]);
  });

  it("keeps the note where the disk will not move it", async () => {
    const failing = () => {
      throw Object.assign(new Error("EIO: injected"), { code: "EIO" });
    };
    const { notes, root } = vaultOf({ "Ada.md": "one" }, { rename: failing });
    mkdirSync(join(root, ".trash"));
    await expect(notes.remove("Ada.md", () => true)).rejects.toSatisfy(isUnwritable);
    expect(readFileSync(join(root, "Ada.md"), "utf8")).toBe("one");
  });
});
