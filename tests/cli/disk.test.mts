import { mkdirSync, utimesSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { nodeDisk } from "../../src/cli/disk.mjs";
import { temporaryVault } from "./temporary-vault.mjs";

describe("a glance at the disk", () => {
  it.each([
    { says: "a note", name: "Ada.md", kind: "file" },
    { says: "a folder", name: "People", kind: "folder" },
  ])("tells of $says what all facts tell, times in whole milliseconds", ({ name, kind }) => {
    const { root, remove } = temporaryVault({ "Ada.md": "one\n" });
    mkdirSync(join(root, "People"));
    const path = join(root, name);
    utimesSync(path, 1_795_434_743.5, 1_795_434_743.6247);
    const { size, mtime, ctime } = nodeDisk.facts(path);
    expect(nodeDisk.glance(path)).toEqual({ kind, size, mtime, ctime });
    expect(mtime).toBe(1_795_434_743_624);
    remove();
  });

  it("fails as all facts fail", () => {
    const { root, remove } = temporaryVault({});
    expect(() => nodeDisk.glance(join(root, "Nobody.md"))).toThrow(expect.objectContaining({ code: "ENOENT" }));
    remove();
  });
});
