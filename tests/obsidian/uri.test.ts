import { describe, expect, it } from "vitest";
import { readParams } from "../../src/obsidian/uri";

function said(params: Readonly<Record<string, string>>, name: "person" | "note" | "do"): string {
  const read = readParams(params);
  return typeof read === "string" ? `refused: ${read}` : read(name);
}

describe("what an address says", () => {
  it.each([
    { says: "is taken as it stands, without blanks around it", params: { person: " Ada Lovelace " }, name: "person", read: "Ada Lovelace" },
    { says: "is empty where it is left out", params: {}, name: "person", read: "" },
    { says: "may be of several lines in a note", params: { note: "one\n\ttwo\r\nthree" }, name: "note", read: "one\n\ttwo\r\nthree" },
    { says: "may be in any script", params: { person: "ليلى مثال" }, name: "person", read: "ليلى مثال" },
    { says: "may be as long as a note is", params: { note: "x".repeat(2000) }, name: "note", read: "x".repeat(2000) },
    { says: "leaves names that nobody asked for alone", params: { callback: "x".repeat(9000), do: "log" }, name: "do", read: "log" },
  ] as const)("$says", ({ params, name, read }) => {
    expect(said(params, name)).toBe(read);
  });

  it.each([
    { says: "a note that is too long", params: { note: "x".repeat(2001) }, why: "its note is longer than 2000 characters" },
    { says: "a name that is too long", params: { person: "x".repeat(201) }, why: "its person is longer than 200 characters" },
    { says: "a control character", params: { person: "Ada\u0000" }, why: "its person holds characters that cannot be seen" },
    { says: "an escape sequence in a note", params: { note: "\u001B[2J" }, why: "its note holds characters that cannot be seen" },
    { says: "a line break in a name", params: { person: "Ada\nBo" }, why: "its person holds characters that cannot be seen" },
    { says: "a text that runs backwards", params: { note: "safe \u202Egnp.exe" }, why: "its note holds characters that cannot be seen" },
  ])("is refused for $says", ({ params, why }) => {
    expect(readParams(params)).toBe(`This link was not followed: ${why}.`);
  });
});
