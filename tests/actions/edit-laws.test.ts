import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { editNote } from "../../src/actions/edit-note";
import { raiseLastContact } from "../../src/actions/raise-last-contact";
import { DEFAULT_PROPERTY_NAMES } from "../../src/core/people/property-names";
import { appendUnderHeading } from "../../src/core/text/insertion";
import { queueEdits } from "../../src/vault/edit-queue";
import { AWKWARD_DAYS, AWKWARD_PEOPLE } from "../approved/awkward-notes";
import { day } from "../support/day";
import { MemoryNotes } from "../support/memory-notes";
import { parseYaml } from "../support/parse-yaml";
import { LAW_TIMEOUT, runs } from "../support/runs";

vi.setConfig({ testTimeout: LAW_TIMEOUT });

const RULES = { names: DEFAULT_PROPERTY_NAMES, readOwnDate: () => null, parseYaml };
const TODAY = day("2026-11-23");

/** Notes that are easy to damage, and mixtures of two of them. */
const SHORT = [...AWKWARD_DAYS, ...AWKWARD_PEOPLE].map(({ text }) => text).filter((text) => text.length < 10_000);
const NOTE = fc.tuple(fc.constantFrom(...SHORT), fc.constantFrom("", ...SHORT), fc.boolean())
  .map(([one, other, crlf]) => (crlf ? (one + other).replace(/\r?\n/g, "\r\n") : one + other));

interface Edit {
  readonly says: string;
  readonly apply: (text: string) => string;
}

const EDIT: fc.Arbitrary<Edit> = fc.oneof(
  fc.record({ heading: fc.constantFrom("## Interactions", "Notes", "### To do"), word: fc.constantFrom("one", "two\n  three", "[[Ada Example]]") })
    .map(({ heading, word }) => ({ says: `${word} under ${heading}`, apply: (text: string) => appendUnderHeading(text, heading, `- ${word}`) })),
  fc.constantFrom("2025-12-31", "2026-11-20", "2026-11-22").map((date) => ({
    says: `last contact ${date}`,
    apply: (text: string) => {
      const raised = raiseLastContact(text, day(date), TODAY, RULES);
      return raised.kind === "raised" ? raised.text : text;
    },
  })),
  fc.constant({ says: "a mistake", apply: () => { throw new RangeError("The heading is gone."); } }),
);

/** What the text would be, were one edit made after the other; one that fails leaves it alone. */
function sequence(text: string, edits: readonly Edit[]): string {
  return edits.reduce((now, { apply }) => {
    try {
      return apply(now);
    } catch (error) {
      if (error instanceof RangeError) return now;
      throw error;
    }
  }, text);
}

describe("edits that nobody waits for", () => {
  it("give what they give one after the other, and those that fail change nothing", async () => {
    await fc.assert(
      fc.asyncProperty(NOTE, fc.array(EDIT, { minLength: 2, maxLength: 4 }), async (text, edits) => {
        const memory = new MemoryNotes({ "A.md": text });
        const notes = queueEdits(memory);
        await Promise.allSettled(edits.map(({ apply }) => notes.edit("A.md", apply)));
        expect(memory.textOf("A.md")).toBe(sequence(text, edits));
      }),
      runs(300),
    );
  });
});

describe("an edit that is refused", () => {
  it("writes nothing at all, and one that is not raises the day and keeps the body", async () => {
    const seen = { raised: 0, kept: 0, refused: 0 };
    await fc.assert(
      fc.asyncProperty(NOTE, async (text) => {
        const memory = new MemoryNotes({ "A.md": text });
        let told = 0;
        memory.watch(() => (told += 1));
        const { raised } = await editNote(queueEdits(memory), "A.md", (now) => {
          const raised = raiseLastContact(now, day("2026-11-20"), TODAY, RULES);
          return { text: raised.kind === "raised" ? raised.text : now, raised };
        });
        seen[raised.kind] += 1;
        const after = memory.textOf("A.md");
        if (raised.kind === "raised") {
          expect(raiseLastContact(after, day("2026-11-20"), TODAY, RULES)).toMatchObject({ kind: "kept", day: "2026-11-20" });
          const [only] = raised.edits;
          expect(raised.edits).toHaveLength(1);
          const { at, removed, inserted } = only ?? { at: 0, removed: "", inserted: "" };
          expect(after).toBe(text.slice(0, at) + inserted + text.slice(at + removed.length));
          expect(text.slice(at, at + removed.length)).toBe(removed);
          expect(told).toBe(1);
        } else {
          expect(after).toBe(text);
          expect(told).toBe(0);
        }
      }),
      runs(500),
    );
    expect(Math.min(...Object.values(seen))).toBeGreaterThan(0);
  });
});
