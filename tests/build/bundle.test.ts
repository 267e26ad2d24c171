import { build } from "esbuild";
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { leaksIn } from "./check-bundle.mjs";
import { commandLine, plugin } from "../../esbuild.config.mjs";

describe("the production build", () => {
  it("gives the same bytes twice, and the bytes that were built", async () => {
    const bytes = async () => (await build({ ...plugin, write: false })).outputFiles[0]?.text ?? "";
    const first = await bytes();
    expect(await bytes()).toBe(first);
    expect(readFileSync("main.js", "utf8")).toBe(first);
  });

  it("puts nothing into main.js that a phone cannot run", () => {
    expect(leaksIn(readFileSync("main.js", "utf8"))).toEqual([]);
  });

  it("keeps gray-matter's code engines out of reach of notes, and both front ends apart", async () => {
    const inputs = async (options: typeof plugin | typeof commandLine) =>
      Object.keys((await build({ ...options, write: false, metafile: true })).metafile.inputs);
    const inPlugin = await inputs(plugin);
    const inCommandLine = await inputs(commandLine);
    expect(inPlugin.filter((file) => /src\/cli|gray-matter|\/(?:app-)?moment\/|^tests/.test(file))).toEqual([]);
    expect(inCommandLine.filter((file) => /src\/(?:ui|obsidian)\/|preact|^tests/.test(file))).toEqual([]);
  });
});

describe("the check of main.js", () => {
  it.each([
    { says: "a lookbehind", text: "/(?<=a)b/" },
    { says: "a negative lookbehind", text: "/(?<!a)b/" },
    { says: "eval", text: "eval('1')" },
    { says: "new Function", text: "new Function('x')" },
    { says: "Buffer", text: "Buffer.from('')" },
    { says: "process", text: "process.env.X" },
    { says: "Node's modules", text: 'require("fs")' },
    { says: "Node's modules by their full name", text: "require('node:path')" },
    { says: "another package", text: 'require("moment")' },
    { says: "gray-matter", text: "var grayMatter=1" },
    { says: "the network", text: "fetch('x')" },
    { says: "too many bytes", text: "x".repeat(300_000) },
  ])("finds $says", ({ text }) => {
    expect(leaksIn(text)).toHaveLength(1);
  });

  it("lets a named group, the app's own module and a comparison pass", () => {
    expect(leaksIn('require("obsidian");/(?<year>a)/.test(b==c)')).toEqual([]);
  });
});
