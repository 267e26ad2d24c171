import { describe, expect, it } from "vitest";
import type { Brief } from "../../src/core/brief/brief";
import { briefModel } from "../../src/ui/brief-model";
import { coffee, factsOf } from "../support/facts";
import { TODAY } from "./boards";

const ADA = "People/Ada Lovelace.md";
const BO = "People/Bo Example.md";
const NAMES: Readonly<Record<string, string>> = { [ADA]: "Ada Lovelace", [BO]: "Bo Example", "Old/Cy.md": "Cy (Old)" };

function model(more: Partial<Brief>) {
  const { person } = factsOf({ path: ADA });
  const brief: Brief = {
    person, since: null, last: null, counted: [], latest: [], arrangement: null, promises: [], dated: [], introductions: [], together: [], years: [],
    ...more,
  };
  return briefModel(brief, TODAY, (path) => NAMES[path] ?? path);
}

function lines(more: Partial<Brief>): readonly string[] {
  return model(more).sections.flatMap(({ title, lines: all }) =>
    all.map(({ name, side, facts, place }) => [title, name, side, facts, place].filter((part) => part !== "").join(" | ")));
}

describe("a brief as it is drawn", () => {
  it("has no section with nothing in it", () => {
    expect(model({})).toEqual({ headline: "Nothing counted yet", since: "", sections: [], years: [] });
  });

  const source = { path: "Daily/2026-11-20.md", line: 3 };

  it.each<{ says: string; more: Partial<Brief>; expected: readonly string[] }>([
    {
      says: "the last times with whom else, in their own words",
      more: { latest: [coffee("2026-11-02", { participants: [ADA, BO], summary: "coffee with [[Bo Example|Bo]]\nmore" })] },
      expected: ["Last times | 2 November | coffee with Bo Example | coffee with Bo | daily note line 12"],
    },
    {
      says: "an open task that counts once, as what it still is",
      more: {
        latest: [coffee("2026-11-02", { summary: "call" }), coffee("2026-11-01")],
        promises: [{ promise: { line: 12, lineText: "- [ ] call", status: " ", text: "call", due: null, links: [], problem: null }, source: { path: "Daily/2026-11-02.md", line: 12 }, isTheirs: false }],
      },
      expected: ["Last times | 1 November | coffee | daily note line 12", "You promised | call | 2026-11-02 line 12"],
    },
    {
      says: "what is arranged, and how far away",
      more: { arrangement: coffee("2026-11-24", { channel: null }) },
      expected: ["Dates | Arranged: contact | 24 November, in 1 day | daily note line 12"],
    },
    {
      says: "who introduced you", more: { introductions: [{ by: BO, people: [ADA, "Old/Cy.md"], withYou: true, source }] },
      expected: ["Introductions | Bo Example introduced you to Ada Lovelace and Cy (Old) | 2026-11-20 line 3"],
    },
    {
      says: "who introduced others", more: { introductions: [{ by: BO, people: [ADA, "Old/Cy.md", BO], withYou: false, source: { ...source, line: null } }] },
      expected: ["Introductions | Bo Example introduced Ada Lovelace, Cy (Old) and Bo Example"],
    },
    {
      says: "whom you introduced", more: { introductions: [{ by: null, people: [ADA, BO], withYou: false, source }] },
      expected: ["Introductions | You introduced Ada Lovelace and Bo Example | 2026-11-20 line 3"],
    },
    {
      says: "how often somebody was there too", more: { together: [{ path: BO, times: 2 }, { path: "Old/Cy.md", times: 1 }] },
      expected: ["People in common | Bo Example | 2 times", "People in common | Cy (Old) | once"],
    },
  ])("shows $says", ({ more, expected }) => {
    expect(lines(more)).toEqual(expected);
  });

  it("tells lines apart that say the same", () => {
    const twice = coffee("2026-11-02", { participants: [ADA] });
    const [section] = model({ latest: [twice, twice, twice] }).sections;
    expect(new Set(section?.lines.map(({ key }) => key)).size).toBe(3);
  });

  it("measures the years by the one with most, and draws none of a single year", () => {
    expect(model({ years: [{ year: 2025, times: 1 }, { year: 2026, times: 4 }] }).years.map(({ share }) => share)).toEqual([0.25, 1]);
    expect(model({ years: [{ year: 2026, times: 4 }] }).years).toEqual([]);
  });
});
