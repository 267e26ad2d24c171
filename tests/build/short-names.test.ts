import { mkdtempSync, rmSync, mkdirSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { shortNamed } from "./short-names.mjs";

const root = `${mkdtempSync(join(tmpdir(), "marathon-names-")).replaceAll("\\", "/")}/`;
afterAll(() => {
  rmSync(root, { recursive: true });
});

/** The source as the build sees it. */
function built(source: string): string {
  const files: Readonly<Record<string, string>> = {
    "tsconfig.json": '{ "compilerOptions": { "target": "ES2021", "lib": ["ES2021"], "strict": true, "types": [], "skipLibCheck": true } }',
    "app.d.ts": "declare interface Theirs { label: string; run(found: { score: number }): void }\ndeclare function hand(theirs: Theirs): void;\ndeclare const app: { current: Theirs };\n",
    "src/main.ts": `/// <reference path="../app.d.ts" />\n${source}`,
  };
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(root + path), { recursive: true });
    writeFileSync(root + path, text);
  }
  return shortNamed("src/main.ts", root).get(`${root}src/main.ts`) ?? "";
}

describe("property names in main.js", () => {
  it.each([
    { says: "one of ours is shortened wherever it stands", source: "interface Own { wanted: string }\nexport const own: Own = { wanted: '' };\nexport const read = ({ wanted }: Own) => wanted + own.wanted;\n", gone: ["{ wanted:", "own.wanted", "({ wanted }"] },
    { says: "a member of a class that its constructor takes is shortened, with its variable", source: "export class Own { constructor(private readonly wanted: string) { this.other = wanted.trim(); }\n other: string;\n read() { return this.wanted; } }\n", gone: ["wanted"] },
    { says: "a variable of the same name stays", source: "interface Own { wanted: string }\nexport const make = (wanted: string): Own => ({ wanted });\n", left: [": wanted }"] },
  ])("$says", ({ source, gone = [], left = [] }) => {
    const text = built(source);
    for (const each of gone) expect(text).not.toContain(each);
    for (const each of left) expect(text).toContain(each);
  });

  it.each([
    { says: "one that an object of ours has for the app", source: "interface Own { label: string; run(): void }\nexport const own: Own = { label: '', run() {} };\nhand(own);\n" },
    { says: "one that an object of the app's has for us", source: "interface Own { label: string }\nexport const own: Own = app.current;\nexport const read = own.label;\n" },
    { says: "one that the app hands to a function of ours", source: "interface Found { score: number }\nhand({ label: '', run: (found: Found) => { void found.score; } });\n" },
    { says: "one that is spelled in a text", source: "interface Own { wanted?: string }\nexport const has = (own: Own) => 'wanted' in own;\nexport const read = (own: Own) => own.wanted;\n" },
    { says: "one that is looked up by key", source: "interface Own { wanted: string; other: string }\nexport const read = (own: Own, key: 'wanted' | 'other') => own[key];\nexport const same = (own: Own) => own.wanted;\n" },
    { says: "one that is listed", source: "const own: { wanted: string } = { wanted: '' };\nexport const all = Object.keys(own);\n" },
    { says: "one that is claimed of data", source: "interface Stored { steps: { wanted: string }[] }\nexport const read = (data: unknown) => (data as Stored).steps.map(({ wanted }) => wanted);\n" },
    { says: "one that a claimed function gives", source: "interface Given { wanted: string }\ninterface Library { (): Given }\nexport const read = (library: unknown) => (library as Library)().wanted;\n" },
    { says: "one of a record, which nobody declares", source: "const own: Record<'wanted', string> = { wanted: '' };\nexport const read = own.wanted;\n" },
    { says: "one of a class that is built on the app's", source: "export class Own extends Map<string, string> { wanted = ''; read() { return this.wanted; } }\n" },
  ])("keeps $says", ({ source }) => {
    expect(built(source)).toBe(`/// <reference path="../app.d.ts" />\n${source}`);
  });
});
