import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { reachInWords, reachOf } from "../../../src/core/people/reach";

describe("the ways to reach somebody", () => {
  it.each<{ says: string; properties: Readonly<Record<string, unknown>>; found: readonly string[] }>([
    { says: "an address", properties: { email: "ada@example.com" }, found: ["mailto:ada@example.com"] },
    { says: "a name before the address", properties: { "E-Mail": "Lovelace, Ada <ada@example.com>" }, found: ["mailto:ada@example.com"] },
    { says: "a mail link in Markdown", properties: { mail: "[write](mailto:ada@example.com)" }, found: ["mailto:ada@example.com"] },
    { says: "a mail link without what it fills in", properties: { email: "mailto:ada@example.com?bcc=bo@example.com" }, found: ["mailto:ada@example.com"] },
    { says: "signs of an address, escaped", properties: { email: "a+b&c%d@example.com" }, found: ["mailto:a%2Bb%26c%25d@example.com"] },
    { says: "several, once each", properties: { emails: ["a@example.com", "b@example.com", "a@example.com"] }, found: ["mailto:a@example.com", "mailto:b@example.com"] },
    { says: "several in one text", properties: { email: "a@example.com; b@example.com" }, found: ["mailto:a@example.com", "mailto:b@example.com"] },
    { says: "no address", properties: { email: "ada at example", mail: ["", null], url: "Ada" }, found: [] },
    { says: "a number", properties: { phone: "+49 (0)30 / 5550-1234" }, found: ["tel:+493055501234"] },
    { says: "a number with dashes of print, and where it rings", properties: { mobile: "555‑0100 (work)" }, found: ["tel:5550100"] },
    { says: "a number that YAML took for one", properties: { Tel: 5550100 }, found: ["tel:5550100"] },
    { says: "two numbers in one text", properties: { phones: "555 0100, 555 0101" }, found: ["tel:5550100", "tel:5550101"] },
    { says: "no number", properties: { phone: ["*#06#", "12", "0123456789012345", "ask Bo", "5".repeat(61)] }, found: [] },
    { says: "a site", properties: { url: "https://example.com/a,b;c?d=e#f" }, found: ["https://example.com/a,b;c?d=e#f"] },
    { says: "a site without scheme", properties: { website: "example.com/ada" }, found: ["https://example.com/ada"] },
    { says: "a site in Markdown, and one in angles", properties: { urls: ["[site](https://example.com)", "<http://example.org>"] }, found: ["https://example.com", "http://example.org"] },
    { says: "handles", properties: { telegram: "@ada_l", LinkedIn: "in/ada-lovelace", github: "ada.l" }, found: ["https://t.me/ada_l", "https://www.linkedin.com/in/ada-lovelace", "https://github.com/ada.l"] },
    { says: "a handle's whole address", properties: { telegram: "t.me/ada", linkedin: "https://www.linkedin.com/in/ada" }, found: ["https://t.me/ada", "https://www.linkedin.com/in/ada"] },
    { says: "no handle", properties: { telegram: "two words", url: "@ada" }, found: [] },
    { says: "another scheme", properties: { url: ["javascript:alert(1)", "file:///etc/passwd", "obsidian://open"], telegram: "tg://ada", email: "javascript:a@example.com" }, found: [] },
    { says: "a host behind a name", properties: { url: "https://bank.example@elsewhere.example" }, found: [] },
    { says: "a link to a note, a map and something endless", properties: { url: ["[[Ada]]", { at: "example.com" }, `example.com/${"a".repeat(600)}`] }, found: [] },
    { says: "other properties", properties: { cadence: "weekly", constructor: "a@example.com" }, found: [] },
    { says: "all kinds in the order of the note", properties: { url: "example.com", phone: "555 0100", email: "a@example.com" }, found: ["https://example.com", "tel:5550100", "mailto:a@example.com"] },
  ])("are read from $says", ({ properties, found }) => {
    expect(reachOf(properties)).toEqual(found);
  });

  it("are of four schemes, whatever a note holds", () => {
    const name = fc.constantFrom("email", "phone", "url", "telegram", "linkedin", "whatsapp");
    const text = fc.oneof(fc.string(), fc.string({ unit: "binary" }), fc.webUrl(), fc.emailAddress(), fc.constantFrom("javascript:", "data:").chain((scheme) => fc.string().map((rest) => scheme + rest)));
    fc.assert(fc.property(name, fc.array(text), (property, values) => {
      for (const address of reachOf({ [property]: values })) {
        expect(address).toMatch(/^(?:mailto:[^\s?]+|tel:\+?\d{3,15}|https?:\/\/[^\s<>"]+)$/i);
        expect(reachInWords(address).shown).not.toBe("");
      }
    }));
  });
});

describe("an address in words", () => {
  it.each([
    { address: "mailto:a%2Bb@example.com", kind: "mail", shown: "a+b@example.com" },
    { address: "tel:+493055501234", kind: "phone", shown: "+493055501234" },
    { address: "https://www.linkedin.com/in/ada/", kind: "link", shown: "linkedin.com/in/ada" },
  ])("is $shown", ({ address, kind, shown }) => {
    expect(reachInWords(address)).toEqual({ kind, shown });
  });
});
