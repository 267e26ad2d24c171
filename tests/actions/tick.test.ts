import { describe, expect, it } from "vitest";
import { tickDated, type Tickable } from "../../src/actions/tick";
import { DEFAULT_PROPERTY_NAMES } from "../../src/core/people/property-names";
import { applyEdits } from "../../src/core/text/text-edit";
import { queueEdits } from "../../src/vault/edit-queue";
import { NoteError } from "../../src/vault/notes";
import { day } from "../support/day";
import { parseYaml } from "../support/parse-yaml";
import { sessionWith } from "../support/sessions";

const TODAY = day("2026-11-23");
const ADA = "People/Ada Lovelace.md";
const DAILY = "Daily/2026-11-10.md";

/** The first dated thing that can be ticked, or the first promise that has no day, of a vault in which nothing else is. */
async function world(vault: Readonly<Record<string, string>>) {
  const { session, notes } = await sessionWith({ [ADA]: "", ...vault });
  const ports = { notes: queueEdits(notes), names: DEFAULT_PROPERTY_NAMES, readOwnDate: () => null, parseYaml };
  const [thing] = session.facts.dated(TODAY).filter((each) => each.kind !== "date");
  const [promised] = session.facts.datesOf(ADA)?.promises ?? [];
  const item: Tickable | null = thing ?? (promised === undefined ? null : { kind: "promise", ...promised });
  if (item === null) throw new Error("Nothing can be ticked here.");
  const tick = async () => {
    const result = await tickDated(item, ports, TODAY);
    await session.index.apply([ADA, DAILY].filter((path) => notes.has(path)).map((path) => ({ kind: "written", path })));
    return result;
  };
  return { session, notes, tick };
}

describe("ticking", () => {
  it.each([
    { says: "a promise with a day", path: DAILY, text: "Rain.\r\n- [ ] send [[Ada Lovelace]] the map 📅 2026-11-20\r\n", after: "Rain.\r\n- [x] send [[Ada Lovelace]] the map 📅 2026-11-20 ✅ 2026-11-23\r\n" },
    { says: "a promise without a day", path: ADA, text: "- [/] send the map ^a\n", after: "- [x] send the map ✅ 2026-11-23 ^a\n" },
    { says: "a reminder, with its own day", path: ADA, text: "---\nreminders:\n  - 2026-11-20 send the map # soon\n---\n", after: "---\nreminders:\n  - 2026-11-20 send the map ✅ 2026-11-20 # soon\n---\n" },
    { says: "a reminder of every year", path: ADA, text: "---\nreminder: \"every June 1: call ✅ 2025-06-01\"\n---\n", after: "---\nreminder: \"every June 1: call ✅ 2026-06-01\"\n---\n" },
  ])("writes and takes away $says", async ({ path, text, after }) => {
    const { session, notes, tick } = await world({ [path]: text });
    const result = await tick();
    expect(notes.textOf(path)).toBe(after);
    expect(result).toEqual({ kind: "done", changes: [{ kind: "edited", path, edits: expect.anything() as unknown }], refused: [] });
    const edits = result.kind === "done" ? result.changes.flatMap((change) => (change.kind === "edited" ? change.edits : [])) : [];
    expect(applyEdits(text, edits)).toBe(after);
    expect([session.facts.dated(TODAY), session.facts.datesOf(ADA)?.promises]).toEqual([[], []]);
  });

  it("changes nothing where a reminder is done already", async () => {
    const { notes, tick } = await world({ [ADA]: "---\nreminders: 2026-11-20 send it\n---\n" });
    notes.write(ADA, "---\nreminders: 2026-11-20 send it ✅ 2026-11-20\n---\n");
    expect(await tick()).toEqual({ kind: "done", changes: [], refused: [] });
  });

  it.each([
    { says: "the task is gone", path: DAILY, text: "- [ ] send [[Ada Lovelace]] it 📅 2026-11-20\n", now: "- [ ] send [[Ada Lovelace]] that\n", why: /^This task is not open/ },
    { says: "the task repeats", path: DAILY, text: "- [ ] send [[Ada Lovelace]] it 🔁 weekly 📅 2026-11-20\n", now: null, why: /^This task repeats/ },
    { says: "the reminder says something else", path: ADA, text: "---\nreminders: 2026-11-20 send it\n---\n", now: "---\nreminders: 2026-11-20 send that\n---\n", why: /^This reminder is not in the note any more/ },
    { says: "the properties cannot be edited", path: ADA, text: "---\nreminders: 2026-11-20 send it\n---\n", now: "---\nreminders: [\n---\n", why: /./ },
  ])("is refused where $says, and nothing is written", async ({ path, text, now, why }) => {
    const { notes, tick } = await world({ [path]: text });
    if (now !== null) notes.write(path, now);
    expect(await tick()).toEqual({ kind: "refused", why: expect.stringMatching(why) as string });
    expect(notes.textOf(path)).toBe(now ?? text);
  });

  it("is refused in the host's words where the note cannot be written", async () => {
    const { notes, tick } = await world({ [DAILY]: "- [ ] send [[Ada Lovelace]] it 📅 2026-11-20\n" });
    notes.fail(DAILY, new NoteError("unwritable", DAILY, "It is write-protected."));
    expect(await tick()).toEqual({ kind: "refused", why: "It is write-protected." });
  });
});
