import { existsSync, readdirSync, readFileSync, renameSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { type Disk, nodeDisk } from "../../src/cli/disk.mjs";
import { FolderNotes } from "../../src/cli/folder-notes.mjs";
import { notesFaultsContract } from "../contracts/notes-faults";
import { temporaryVault } from "./temporary-vault.mjs";

const POINTS = ["read", "facts", "checkWritable", "writeNew", "makeAlike", "rename", "link", "list"] as const;

notesFaultsContract(
  "in a folder",
  {
    reading: ["read", "facts"],
    writing: ["checkWritable", "writeNew", "makeAlike", "rename"],
    making: ["writeNew", "link", "list"],
  },
  (start) => {
    const vault = temporaryVault(start);
    let fault: { readonly point: string; readonly code: string } | null = null;
    const disk: Disk = { ...nodeDisk };
    for (const point of POINTS) {
      const real: (...words: never[]) => unknown = nodeDisk[point];
      Object.assign(disk, {
        [point]: (...words: never[]) => {
          if (fault?.point === point) throw Object.assign(new Error(`${fault.code}: injected`), { code: fault.code });
          return real(...words);
        },
      });
    }
    const notes = new FolderNotes(vault.root, disk);
    return Promise.resolve({
      notes,
      fail: (point, code) => { fault = point === null ? null : { point, code }; },
      stored: (path) => {
        const file = join(vault.root, path);
        return Promise.resolve(existsSync(file) ? readFileSync(file, "utf8") : null);
      },
      files: () => readdirSync(vault.root, { recursive: true, encoding: "utf8" }).sort(),
      settle: () => {
        notes.lookAgain();
        return Promise.resolve();
      },
      close: () => {
        vault.remove();
        return Promise.resolve();
      },
    });
  },
);

describe("a sync service that puts another file in the place of a note", () => {
  it.each([
    { says: "before the last look at its text", point: "makeAlike", call: 1 },
    // Read are the note, the lock, and the note again.
    { says: "between the last look at its text and the last look at its times", point: "read", call: 3 },
  ])("$says loses neither side's lines", async ({ point, call }) => {
    const { root, remove } = temporaryVault({ "Ada.md": "one\n" });
    const file = join(root, "Ada.md");
    let calls = 0;
    const sync = () => {
      calls += 1;
      if (calls !== call) return;
      // As long and as old as the note that it replaces, as some services make it.
      const { atime, mtime } = statSync(file);
      writeFileSync(`${file}.sync`, "two\n");
      utimesSync(`${file}.sync`, atime, mtime);
      renameSync(`${file}.sync`, file);
    };
    const disk: Disk = {
      ...nodeDisk,
      makeAlike: (path, facts) => {
        if (point === "makeAlike") sync();
        nodeDisk.makeAlike(path, facts);
      },
      read: (path) => {
        const bytes = nodeDisk.read(path);
        if (point === "read") sync();
        return bytes;
      },
    };
    await new FolderNotes(root, disk).edit("Ada.md", (text) => `${text}ours\n`);
    expect(readFileSync(file, "utf8")).toBe("two\nours\n");
    expect(readdirSync(root)).toEqual(["Ada.md"]);
    remove();
  });
});
