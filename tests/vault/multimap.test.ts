import fc from "fast-check";
import { expect, it } from "vitest";
import { PLAIN_RECORDS } from "../../src/vault/kept-record";
import type { KeptNote } from "../../src/vault/kept-note";
import { Multimap } from "../../src/vault/multimap";
import { runs } from "../support/runs";

const [record] = PLAIN_RECORDS;
const NOTES = Array.from({ length: 100 }, (_, number): KeptNote => ({ path: `Notes/${String(number)}.md`, mtime: 0, size: 0, record, packed: null, links: [] }));

const key = fc.constantFrom("ada", "bo");
const span = fc.record({ from: fc.nat(99), count: fc.nat(99) });
const act = fc.oneof(
  fc.record({ kind: fc.constantFrom("add" as const, "remove" as const), key, span }),
  fc.record({ kind: fc.constant("trim" as const) }),
);

it("holds the notes that were added and not removed since, in the order of their coming", () => {
  fc.assert(fc.property(fc.array(act, { maxLength: 20 }), (acts) => {
    const held = new Multimap();
    const expected = new Map<string, KeptNote[]>([["ada", []], ["bo", []]]);
    for (const each of acts) {
      if (each.kind === "trim") held.trim();
      else for (const note of NOTES.slice(each.span.from, each.span.from + each.span.count)) {
        const there = expected.get(each.key) ?? [];
        if (each.kind === "remove") {
          held.remove(each.key, note);
          expected.set(each.key, there.filter((other) => other !== note));
        } else if (!there.includes(note)) {
          // A note with two links of one name is added twice in a row.
          held.add(each.key, note);
          held.add(each.key, note);
          expected.set(each.key, [...there, note]);
        }
      }
    }
    for (const [name, notes] of expected) {
      expect([...held.of(name)].map(({ path }) => path)).toEqual(notes.map(({ path }) => path));
      expect(held.has(name)).toBe(notes.length > 0);
    }
    expect(held.isEmpty).toBe([...expected.values()].every(({ length }) => length === 0));
  }), runs(200));
});
