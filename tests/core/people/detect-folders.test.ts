import { describe, expect, it } from "vitest";
import { detectFolders } from "../../../src/core/people/detect-folders";

type Row = readonly [path: string, properties?: Readonly<Record<string, unknown>>];

const found = (rows: readonly Row[]) =>
  detectFolders(rows.map(([path, properties = {}]) => ({ path, properties }))).map(({ folder, notes }) => `${folder} ${String(notes)}`);
const three = (folder: string, properties: Readonly<Record<string, unknown>> = {}): readonly Row[] =>
  ["Ada Example", "Bo Example", "Cy Example"].map((name) => [`${folder}/${name}.md`, properties]);

describe("folders that seem to hold people", () => {
  it.each([
    { says: "a folder is known by its name", notes: three("Contacts"), folders: ["Contacts 3"] },
    { says: "in any letter case, and with a number or a sign before it", notes: [...three("02 CRM"), ...three("👥 people")], folders: ["02 CRM 3", "👥 people 3"] },
    { says: "in German", notes: three("Menschen"), folders: ["Menschen 3"] },
    { says: "two notes are no folder of people", notes: three("Contacts").slice(1), folders: [] },
    { says: "a folder is known by what its notes say", notes: three("Alumni", { Birthday: "1990-01-01" }), folders: ["Alumni 3"] },
    { says: "half of the notes is enough", notes: [...three("Alumni", { "E-Mail": "ada@example.org" }), ...three("Alumni/Old")], folders: ["Alumni 6"] },
    { says: "less than half is not", notes: [...three("Alumni").slice(1), ["Alumni/Di.md", { email: "di@example.org" }] as const], folders: [] },
    { says: "an empty property says nothing", notes: three("Alumni", { email: "", phone: null }), folders: [] },
    { says: "aliases say nothing: any note may have them", notes: three("Terms", { aliases: ["x"] }), folders: [] },
    { says: "a folder of other things is none", notes: three("Projects"), folders: [] },
    { says: "notes at the top of the vault are in no folder", notes: three("").map(([path]) => [path.slice(1), { email: "a@example.org" }] as const), folders: [] },
    { says: "of one inside another it is the outer", notes: [...three("Contacts"), ...three("Contacts/Friends")], folders: ["Contacts 6"] },
    { says: "even with a folder between", notes: [...three("Contacts"), ...three("Contacts/Club/Friends")], folders: ["Contacts 6"] },
    { says: "a folder far below others is found alone", notes: [...three("Areas/Work/Contacts"), ...three("Areas/Home")], folders: ["Areas/Work/Contacts 3"] },
    { says: "a folder's own note is nobody", notes: [...three("Contacts").slice(1), ["Contacts/Contacts.md"] as const], folders: [] },
    { says: "the largest comes first", notes: [...three("CRM"), ...three("Contacts"), ["Contacts/Di.md"] as const], folders: ["Contacts 4", "CRM 3"] },
    { says: "two spellings are one folder", notes: [["Contacts/A.md"], ["contacts/B.md"], ["CONTACTS/C.md"]] as const, folders: ["Contacts 3"] },
  ])("$says", ({ notes, folders }) => {
    expect(found(notes)).toEqual(folders);
  });
});
