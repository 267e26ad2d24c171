import { describe, expect, it } from "vitest";
import ts from "typescript";
import { asBuilt } from "./as-built";

describe("property names in main.js", () => {
  it.each([
    { says: "one of ours is shortened wherever it stands", source: "interface Own { wanted: string }\nexport const own: Own = { wanted: '' };\nexport const read = ({ wanted }: Own) => wanted + own.wanted;\n", gone: ["{ wanted:", "own.wanted", "({ wanted }"] },
    { says: "a member of a class that its constructor takes is shortened, with its variable", source: "export class Own { constructor(private readonly wanted: string) { this.other = wanted.trim(); }\n other: string;\n read() { return this.wanted; } }\n", gone: ["wanted"] },
    { says: "one that an object made for the app has as well is shortened elsewhere", source: "interface Own { label: string }\nexport const own: Own = { label: '' };\nexport const give = (from: Own) => { hand({ label: from.label, run() {} }); };\n", gone: ["Own { label", "from.label", "own: Own = { label"], left: ["hand({ label: from"] },
    { says: "one that a record has as well is shortened elsewhere", source: "interface Own { wanted: string }\nexport const read = (own: Own) => own.wanted;\nconst counts: Record<'wanted' | 'other', number> = { wanted: 1, other: 2 };\nexport const count = (key: 'wanted' | 'other') => counts[key] + counts.wanted;\n", gone: ["own.wanted"], left: ["{ wanted: 1", "counts.wanted"] },
    { says: "one of a literal that is taken apart at once", source: "interface Own { wanted: string }\nexport const read = (own: Own | undefined) => { const { wanted } = own ?? { wanted: '' }; return wanted; };\n", gone: ["?? { wanted", "{ wanted }", "Own { wanted"] },
    { says: "one that is asked for in quotes is shortened there, too", source: "interface Own { wanted?: string }\nexport const has = (own: Own) => 'wanted' in own;\nexport const read = (own: Own) => own['wanted'];\n", gone: ["wanted"] },
    { says: "one of an error of ours, which has no members that nobody knows", source: "export class Own extends Error { constructor(readonly wanted: string, message: string) { super(message); } other = 0; }\nexport const read = (own: Own) => own.wanted + own.message + String(own.other);\n", gone: ["wanted", "other"], left: ["own.message"] },
    { says: "one that a record hands to another record is shortened elsewhere", source: "interface Own { wanted: string }\nexport const read = (own: Own): Record<'wanted' | 'more', string> => { const found: Record<'wanted', string> = { wanted: own.wanted }; return { ...found, more: '' }; };\n", gone: ["Own { wanted", "own.wanted"], left: ["{ wanted: own"] },
    { says: "a variable of the same name stays", source: "interface Own { wanted: string }\nexport const make = (wanted: string): Own => ({ wanted });\n", left: [": wanted }"] },
  ])("$says", ({ source, gone = [], left = [] }) => {
    const text = asBuilt(source);
    for (const each of gone) expect(text).not.toContain(each);
    for (const each of left) expect(text).toContain(each);
  });

  it("are no words of the language, which a member that a constructor takes may not be called", () => {
    const members = Array.from({ length: 500 }, (_, index) => `private readonly wanted${String(index)}: string`);
    const text = asBuilt(`export class Own { constructor(${members.join(", ")}) {} }\n`);
    expect(text).not.toContain("wanted");
    expect(ts.transpileModule(text, { reportDiagnostics: true }).diagnostics).toEqual([]);
  });

  it.each([
    { says: "one that an object of ours has for the app", source: "interface Own { label: string; run(): void }\nexport const own: Own = { label: '', run() {} };\nhand(own);\n" },
    { says: "one that an object of the app's has for us", source: "interface Own { label: string }\nexport const own: Own = app.current;\nexport const read = own.label;\n" },
    { says: "one that the app hands to a function of ours", source: "interface Found { score: number }\nhand({ label: '', run: (found: Found) => { void found.score; } });\n" },
    { says: "those of a literal that anything may take", source: "declare function tell(what: string, data?: unknown): void;\ntell('', { wanted: '' });\n" },
    { says: "those of a literal for a record of any names", source: "declare function make(attr: { [name: string]: string }): void;\nmake({ wanted: '' });\n" },
    { says: "one that is asked for by a text", source: "interface Own { wanted?: string; other?: string }\nexport const has = (own: Own, key: 'wanted' | 'other') => key in own;\nexport const read = (own: Own) => own.wanted;\n" },
    { says: "one that a literal spells", source: "interface Own { wanted: string }\nexport const make = (): Own => ({ ['wanted']: '' });\nexport const read = (own: Own) => own.wanted;\n" },
    { says: "those of a member that the constructor of an error takes in place of the error's own", source: "export class Own extends Error { constructor(override readonly message: string) { super(); } }\nexport const read = (own: Own) => own.message;\n" },
    { says: "one of an object that goes where any name may be asked for", source: "declare function mark(names: Record<string, unknown>): void;\ntype Own = { wanted: string };\nexport const read = (own: Own) => { mark(own); return own.wanted; };\n" },
    { says: "one that is looked up by key", source: "interface Own { wanted: string; other: string }\nexport const read = (own: Own, key: 'wanted' | 'other') => own[key];\nexport const same = (own: Own) => own.wanted;\n" },
    { says: "one that is listed", source: "const own: { wanted: string } = { wanted: '' };\nexport const all = Object.keys(own);\n" },
    { says: "one that is claimed of data", source: "interface Stored { steps: { wanted: string }[] }\nexport const read = (data: unknown) => (data as Stored).steps.map(({ wanted }) => wanted);\n" },
    { says: "one that a claimed function gives", source: "interface Given { wanted: string }\ninterface Library { (): Given }\nexport const read = (library: unknown) => (library as Library)().wanted;\n" },
    { says: "one of a record, which nobody declares", source: "const own: Record<'wanted', string> = { wanted: '' };\nexport const read = own.wanted;\n" },
    { says: "one that is given to whoever takes any name", source: "declare function mark(names: Record<string, string>): void;\nmark({ wanted: '' });\ninterface Own { wanted: string }\nexport const read = (own: Own) => own.wanted;\n" },
    { says: "one that a record hands to an object of ours", source: "interface Own { wanted: string }\nexport const read = (own: Own) => own.wanted;\nconst found: Record<'wanted', string> = { wanted: '' };\nexport const own: Own = found;\n" },
    { says: "one that a record is spread into", source: "interface Own { wanted: string; other: number }\nexport const read = (own: Own) => own.wanted;\nexport const make = (found: Partial<Record<'wanted', string>>): Own => ({ wanted: '', ...found, ['other']: 1 });\n" },
    { says: "one of a class that is built on the app's", source: "export class Own extends Map<string, string> { wanted = ''; read() { return this.wanted; } }\n" },
  ])("keeps $says", ({ source }) => {
    expect(asBuilt(source)).toBe(source);
  });
});
